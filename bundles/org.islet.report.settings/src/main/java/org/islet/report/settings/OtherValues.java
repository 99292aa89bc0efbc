// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.model.GlucoseUnit;
import org.islet.report.page.Wording;

/** Writes values devices give as text: numbers in their own measures, and lists of {@code NAME=value}. */
final class OtherValues {

	/** Sensors measure nothing as low in mg/dL, and nothing as high in mmol/L. */
	private static final double LEAST_MGDL = 35;

	private final Wording wording;

	OtherValues(Wording wording) {
		this.wording = wording;
	}

	/** @return whether devices write this where there is no number of another device */
	static boolean absent(String raw) {
		return raw.matches("-*");
	}

	/**
	 * @param format how the value is written
	 * @param raw as the device gave it
	 * @return the value, or {@code raw} where it is not of that format
	 */
	String write(String format, String raw) {
		Map<String, String> parts = parts(raw);
		String written = switch (format) {
		case "flag" -> flag(raw);
		case "enable" -> flag(parts.get("ENABLE"));
		case "millis" -> millis(raw);
		case "units" -> units(raw);
		case "step" -> units(raw.replaceFirst("^step_", "").replace("_point_", "."));
		case "glucose" -> glucose(raw);
		case "limit" -> where(parts.get("ENABLE"), glucose(parts.get("LIMIT")));
		case "limits" -> both(where(parts.get("LOW_LIMIT_ENABLE"), glucose(parts.get("LOW_LIMIT"))),
				where(parts.get("HIGH_LIMIT_ENABLE"), glucose(parts.get("HIGH_LIMIT"))));
		case "area" -> both(glucose(parts.get("LOW_AREA_UNDER_CURVE")), glucose(parts.get("HIGH_AREA_UNDER_CURVE")));
		case "predictive" -> both(where(parts.get("LOW_ENABLE"), millis(parts.get("LOW_DURATION"))),
				where(parts.get("HIGH_ENABLE"), millis(parts.get("HIGH_DURATION"))));
		case "rates" -> rates(parts);
		case "easy" -> where(parts.get("ENABLE"), units(parts.get("AMOUNT")));
		case "silence" -> silence(parts);
		case "id" -> absent(raw) ? wording.text("none") : raw;
		default -> word(raw);
		};
		return written == null ? word(raw) : written;
	}

	private static Map<String, String> parts(String raw) {
		Map<String, String> parts = new HashMap<>();
		for (String part : raw.split(", ")) {
			int equals = part.indexOf('=');
			if (equals > 0) {
				parts.put(part.substring(0, equals), part.substring(equals + 1));
			}
		}
		return parts;
	}

	private String word(String raw) {
		String flag = flag(raw);
		String known = "word." + raw.strip().replace(' ', '_');
		return flag != null ? flag : wording.has(known) ? wording.text(known) : raw.strip().replace('_', ' ');
	}

	private String flag(String raw) {
		return "true".equals(raw) ? wording.text("on") : "false".equals(raw) ? wording.text("off") : null;
	}

	private static OptionalDouble number(String raw) {
		return raw == null || !raw.strip().matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?(E[0-9])?") ? OptionalDouble.empty()
				: OptionalDouble.of(Double.parseDouble(raw.strip()));
	}

	private String units(String raw) {
		OptionalDouble units = number(raw);
		return units.isEmpty() ? null : wording.text("units", wording.units(units.getAsDouble()));
	}

	private String millis(String raw) {
		OptionalDouble millis = number(raw);
		if (millis.isEmpty()) {
			return null;
		}
		Duration length = Duration.ofMillis((long) millis.getAsDouble());
		return length.isZero() ? wording.text("off") : wording.text("hours", wording.length(length));
	}

	/** A device that shows mmol/L may write either; the number tells which. */
	private String glucose(String raw) {
		OptionalDouble number = number(raw);
		if (number.isEmpty()) {
			return null;
		}
		double mgdl = number.getAsDouble() < LEAST_MGDL ? GlucoseUnit.MMOL_L.toMgdl(number.getAsDouble())
				: number.getAsDouble();
		return wording.glucose(mgdl) + " " + wording.unit().symbol();
	}

	private String where(String enabled, String value) {
		return "false".equals(enabled) ? wording.text("off") : value;
	}

	private String both(String low, String high) {
		return low == null || high == null ? null : wording.text("both", low, high);
	}

	private String rates(Map<String, String> parts) {
		String unit = parts.getOrDefault("LIMIT_UNITS", "mg_dl_minute");
		return both(where(parts.get("FALLING_LIMIT_ENABLE"), rate(parts.get("FALLING_LIMIT"), unit)),
				where(parts.get("RISING_LIMIT_ENABLE"), rate(parts.get("RISING_LIMIT"), unit)));
	}

	private String rate(String raw, String unit) {
		OptionalDouble number = number(raw);
		if (number.isEmpty() || !unit.equals("mg_dl_minute")) {
			return raw;
		}
		double rate = wording.unit().fromMgdl(number.getAsDouble());
		return wording.text("perminute", wording.number(rate, 1, wording.unit() == GlucoseUnit.MG_DL ? 1 : 2),
				wording.unit().symbol());
	}

	private String silence(Map<String, String> parts) {
		String length = millis(parts.get("DURATION"));
		return length == null || length.equals(wording.text("off")) ? length
				: length + ", " + word(parts.getOrDefault("SCOPE", ""));
	}
}
