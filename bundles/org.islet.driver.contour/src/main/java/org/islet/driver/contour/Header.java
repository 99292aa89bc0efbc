// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/**
 * The H record: which meter it is, how it is set, what its clock shows.
 *
 * @param device which meter
 * @param results how many results it says it has; 0 where it says nothing
 * @param clock what its clock shows, to the minute or second; empty if it makes no sense
 * @param limits what it can measure
 */
record Header(DeviceInfo device, int results, Optional<LocalDateTime> clock, Optional<Limits> limits) {

	private static final int IDENTITY = 4;
	private static final int SETTINGS = 5;
	private static final int RESULTS = 6;
	private static final Pattern CODE = Pattern.compile("(Bayer|Contour|Ascensia)(\\w{4})");
	/** The serial number in a header. */
	static final Pattern SERIAL = Pattern.compile("^H(?:\\|[^|]*){3}\\|[^|^]*\\^[^|^]*\\^([^|^]+)");
	private static final Pattern LIMITS = Pattern.compile("(?:.*\\^)?V=(\\d{2})(\\d{3})(?:\\^.*)?");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
			.withResolverStyle(ResolverStyle.STRICT);
	private static final Pattern CLOCK = Pattern.compile("\\d{12}|\\d{14}");
	/** A limit above this cannot be mmol/L, not even in tenths. */
	private static final int TENTHS = 400;
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("7390", "Contour USB"),
			Map.entry("7350", "Contour Next"), Map.entry("7410", "Contour Next USB"),
			Map.entry("6200", "Contour Next LINK"), Map.entry("6300", "Contour Next LINK"),
			Map.entry("6210", "Contour Next LINK 2.4"), Map.entry("7800", "Contour Next One"),
			Map.entry("7900", "Contour Next"), Map.entry("7950", "Contour Plus Blue"));

	/** Below and above what the meter shows LO and HI. */
	record Limits(GlucoseValue low, GlucoseValue high) {
	}

	/** @throws DeviceException {@code NOT_OURS} if it is the header of another make of meter */
	static Header of(String text) throws DeviceException {
		String[] fields = text.split("\\|", -1);
		String[] identity = (fields.length > IDENTITY ? fields[IDENTITY] : "").split("\\^", -1);
		Matcher code = CODE.matcher(identity[0]);
		if (!code.matches() || identity.length < 3 || identity[2].isBlank()) {
			throw Texts.error(Kind.NOT_OURS, "stranger");
		}
		String maker = code.group(1).equals("Bayer") ? "Bayer" : "Ascensia";
		String name = NAMES.getOrDefault(code.group(2), "Contour " + code.group(2));
		return new Header(
				new DeviceInfo(maker, name, identity[2].strip(), DeviceInfo.Kind.METER, identity[1].replace('\\', ' ')),
				results(fields), clock(fields), limits(fields));
	}

	private static int results(String[] fields) {
		return fields.length > RESULTS && fields[RESULTS].matches("\\d{1,5}") ? Integer.parseInt(fields[RESULTS]) : 0;
	}

	/** One generation leaves out a field before it, so it is the last one that looks like a time. */
	private static Optional<LocalDateTime> clock(String[] fields) {
		for (int i = fields.length - 1; i > RESULTS; i--) {
			if (CLOCK.matcher(fields[i]).matches()) {
				return time(fields[i]);
			}
		}
		return Optional.empty();
	}

	/** @return a time of 12 or 14 digits; empty if there is no such date */
	static Optional<LocalDateTime> time(String digits) {
		if (!CLOCK.matcher(digits).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDateTime.parse(digits.length() == 12 ? digits + "00" : digits,
					TIME));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	/** The unit they are in is told by their size alone: meters that show mmol/L still have them in mg/dL. */
	private static Optional<Limits> limits(String[] fields) {
		Matcher limits = LIMITS.matcher(fields.length > SETTINGS ? fields[SETTINGS] : "");
		if (!limits.matches()) {
			return Optional.empty();
		}
		int low = Integer.parseInt(limits.group(1));
		int high = Integer.parseInt(limits.group(2));
		return Optional.of(high >= TENTHS ? new Limits(GlucoseValue.mgdl(low), GlucoseValue.mgdl(high))
				: new Limits(new GlucoseValue(low / 10.0, GlucoseUnit.MMOL_L),
						new GlucoseValue(high / 10.0, GlucoseUnit.MMOL_L)));
	}
}
