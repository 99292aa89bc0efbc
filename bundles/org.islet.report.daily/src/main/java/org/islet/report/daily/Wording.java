// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import java.util.Locale;
import java.util.Properties;

import org.islet.metrics.Limit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** How words and numbers are written on one report. */
final class Wording {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private final Properties texts = new Properties();
	private final Locale locale;
	private final GlucoseUnit unit;
	private final ZoneId zone;

	Wording(Locale locale, GlucoseUnit unit, ZoneId zone) {
		this.locale = locale;
		this.unit = unit;
		this.zone = zone;
		load("daily.properties");
		load("daily_" + locale.getLanguage() + ".properties");
	}

	private void load(String file) {
		try (var in = Wording.class.getResourceAsStream(file)) {
			if (in != null) {
				texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return the text of that name with its gaps filled */
	String text(String name, Object... values) {
		String text = texts.getProperty(name);
		if (text == null) {
			throw new IllegalArgumentException("no text is called " + name);
		}
		return new MessageFormat(text, locale).format(values);
	}

	GlucoseUnit unit() {
		return unit;
	}

	/** @return the number with at least and at most so many decimals */
	String number(double number, int least, int most) {
		DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
		format.setMinimumFractionDigits(least);
		format.setMaximumFractionDigits(most);
		format.setRoundingMode(java.math.RoundingMode.HALF_UP);
		String text = format.format(number);
		return text.equals(format.format(-0.0)) ? format.format(0.0) : text;
	}

	/** @return insulin as pumps count it */
	String units(double units) {
		return number(units, 1, 3);
	}

	/** @return a sum of insulin */
	String sum(double units) {
		return number(units, 2, 2);
	}

	String grams(double grams) {
		return number(grams, 0, 1);
	}

	/** @return glucose without its unit */
	String glucose(double mgdl) {
		return shown(unit.fromMgdl(mgdl));
	}

	/** @return glucose without its unit, the device's own number where it reported in that unit */
	String glucose(GlucoseValue value) {
		return shown(value.in(unit));
	}

	/** @return a number in the report's unit */
	String shown(double number) {
		int decimals = unit == GlucoseUnit.MG_DL ? 0 : 1;
		return number(number, decimals, decimals);
	}

	/** @return a threshold in the report's unit, moved by whole steps of what is shown */
	String limit(Limit limit, int steps) {
		return shown(limit.in(unit) + steps * (unit == GlucoseUnit.MG_DL ? 1 : 0.1));
	}

	String percent(double percent, int decimals) {
		return number(percent, decimals, decimals) + "\u00a0%";
	}

	/** @return hours and minutes on the clock */
	String time(Instant at) {
		return CLOCK.format(at.atZone(zone));
	}

	/** @return hours and minutes of a length of time */
	String length(Duration length) {
		long minutes = Math.round(length.toSeconds() / 60.0);
		return "%d:%02d".formatted(minutes / 60, minutes % 60);
	}

	String date(LocalDate day) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
	}

	String shortDate(LocalDate day) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
	}
}
