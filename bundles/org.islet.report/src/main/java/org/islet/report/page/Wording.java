// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Properties;

import org.islet.metrics.Limit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.report.ReportRequest;

/** How words, numbers and times are written on one report: in one language, one unit and one zone. */
public final class Wording {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private final Properties texts = new Properties();
	private final Locale locale;
	private final GlucoseUnit unit;
	private final ZoneId zone;

	/**
	 * @param type the report type's class; {@code NAME.properties} and {@code NAME_LANGUAGE.properties} (UTF-8) lie
	 *            beside it and come before the texts all reports share
	 * @param name the name of its texts, such as {@code daily}
	 * @param request language and unit
	 * @param zone the zone times are shown in
	 */
	public Wording(Class<?> type, String name, ReportRequest request, ZoneId zone) {
		this.locale = request.locale();
		this.unit = request.unit();
		this.zone = zone;
		for (String language : new String[] { "", "_" + locale.getLanguage() }) {
			load(Wording.class, "page" + language + ".properties");
		}
		for (String language : new String[] { "", "_" + locale.getLanguage() }) {
			load(type, name + language + ".properties");
		}
	}

	private void load(Class<?> type, String file) {
		try (var in = type.getResourceAsStream(file)) {
			if (in != null) {
				texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return whether there is a text of that name */
	public boolean has(String name) {
		return texts.containsKey(name);
	}

	/** @return the text of that name with its gaps filled */
	public String text(String name, Object... values) {
		String text = texts.getProperty(name);
		if (text == null) {
			throw new IllegalArgumentException("no text is called " + name);
		}
		return new MessageFormat(text, locale).format(values);
	}

	/** @return the text of that name as it stands, the other one where there is none */
	public String or(String name, String other) {
		return texts.getProperty(name, other);
	}

	/** @return what a meal window is called: the usual ones in the report's language, a person's own as it is */
	public String meal(String name) {
		String known = texts.getProperty("meal." + name);
		return known == null ? name : known;
	}

	/** @return the unit of every glucose value on the report */
	public GlucoseUnit unit() {
		return unit;
	}

	/** @return the language and region */
	public Locale locale() {
		return locale;
	}

	/**
	 * @return how the language's region counts weeks. Java lets weeks of a language without a region begin on Sunday;
	 *         elsewhere than in English they do not.
	 */
	public WeekFields weeks() {
		boolean unclear = locale.getCountry().isEmpty() && !locale.getLanguage().equals("en");
		return unclear ? WeekFields.ISO : WeekFields.of(locale);
	}

	/** @return the number with at least and at most so many decimals */
	public String number(double number, int least, int most) {
		DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
		format.setMinimumFractionDigits(least);
		format.setMaximumFractionDigits(most);
		format.setRoundingMode(RoundingMode.HALF_UP);
		String text = format.format(number);
		return text.equals(format.format(-0.0)) ? format.format(0.0) : text;
	}

	/**
	 * @return the difference of two numbers as they are written with so many decimals, so that readers who subtract find
	 *         it; NaN if one of them is
	 */
	public static double change(double now, double before, int decimals) {
		return Double.isNaN(now) || Double.isNaN(before) ? Double.NaN
				: written(now, decimals).subtract(written(before, decimals)).doubleValue();
	}

	private static BigDecimal written(double number, int decimals) {
		DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMaximumFractionDigits(decimals);
		format.setRoundingMode(RoundingMode.HALF_UP);
		return new BigDecimal(format.format(number));
	}

	/** @return how many decimals glucose has in the report's unit */
	public int glucoseDecimals() {
		return unit == GlucoseUnit.MG_DL ? 0 : 1;
	}

	/** @return insulin as pumps count it */
	public String units(double units) {
		return number(units, 1, 3);
	}

	/** @return a sum of insulin */
	public String sum(double units) {
		return number(units, 2, 2);
	}

	/** @return an amount of carbohydrate without its unit */
	public String grams(double grams) {
		return number(grams, 0, 1);
	}

	/** @return glucose without its unit */
	public String glucose(double mgdl) {
		return shown(unit.fromMgdl(mgdl));
	}

	/** @return glucose without its unit, the device's own number where it reported in that unit */
	public String glucose(GlucoseValue value) {
		return shown(value.in(unit));
	}

	/** @return a number in the report's unit */
	public String shown(double number) {
		return number(number, glucoseDecimals(), glucoseDecimals());
	}

	/** @return a threshold in the report's unit, moved by whole steps of what is shown */
	public String limit(Limit limit, int steps) {
		return shown(limit.in(unit) + steps * (unit == GlucoseUnit.MG_DL ? 1 : 0.1));
	}

	/** @return per cent with the sign, so many decimals */
	public String percent(double percent, int decimals) {
		return number(percent, decimals, decimals) + "\u00a0%";
	}

	/** @return the day of the week, abbreviated */
	public String weekday(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
	}

	/** @return the day without its year */
	public String monthDay(LocalDate day) {
		return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(day);
	}

	/** @return hours and minutes on the clock */
	public String time(Instant at) {
		return CLOCK.format(at.atZone(zone));
	}

	/** @return hours and minutes of a length of time */
	public String length(Duration length) {
		long minutes = Math.round(length.toSeconds() / 60.0);
		return "%d:%02d".formatted(minutes / 60, minutes % 60);
	}

	/** @return the day, spelled out */
	public String date(LocalDate day) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
	}

	/** @return the day, abbreviated */
	public String shortDate(LocalDate day) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
	}
}
