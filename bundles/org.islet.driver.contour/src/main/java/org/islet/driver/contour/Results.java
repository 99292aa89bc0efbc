// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Ketone;

/** Turns R records, ASTM E1394 as Contour meters use it, into entries. */
final class Results {

	private static final int TIME = 8;
	private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");
	private static final Pattern STEP = Pattern.compile("Z[1-9A-C]");
	/** What a mark says, by the meter's letter. */
	private static final Map<String, String> MARKS = Map.of("B", "before_meal", "A", "after_meal", "F", "fasting", "D",
			"marked", "I", "sick", "S", "stress", "X", "exercise");
	private static final int MINUTES_A_STEP = 15;

	private final Optional<Header.Limits> limits;
	private final UploadSession session;
	private final DeviceLog log;
	private boolean wholeBlood;

	Results(Header header, UploadSession session) {
		limits = header.limits();
		this.session = session;
		log = session.log("results");
	}

	private record Row(long number, String kind, double value, String unit, String reference, Set<String> flags,
			LocalDateTime when) {
	}

	/** @param text an R record */
	void take(String text) {
		String[] fields = text.split("\\|", -1);
		long number = fields[1].matches("\\d{1,6}") ? Long.parseLong(fields[1]) : 0;
		Optional<LocalDateTime> when = fields.length > TIME ? Header.time(fields[TIME]) : Optional.empty();
		if (when.isEmpty()) {
			session.skipped(number, Texts.of("noTime"), true);
		} else if (!NUMBER.matcher(fields[3]).matches()) {
			session.skipped(number, Texts.of("noNumber"), true);
		} else {
			String[] unit = (fields[4] + "^").split("\\^", -1);
			take(new Row(number, fields[2].replace("^", ""), Double.parseDouble(fields[3]), unit[0], unit[1],
					new LinkedHashSet<>(Arrays.asList(fields[6].split("/"))), when.get()));
		}
	}

	private void take(Row row) {
		if (row.flags.contains("C")) {
			session.skipped(row.number, Texts.of("control"), false);
			return;
		}
		switch (row.kind) {
		case "Glucose" -> glucose(row);
		case "Ketone" -> ketone(row);
		case "Carb" -> carbs(row);
		default -> raw(row);
		}
	}

	private void glucose(Row row) {
		Optional<GlucoseUnit> unit = unit(row);
		if (unit.isEmpty()) {
			session.skipped(row.number, Texts.of("noUnit", row.unit), true);
			return;
		}
		if (row.reference.equals("B") && !wholeBlood) {
			wholeBlood = true;
			session.warn(Texts.of("wholeBlood"));
		}
		Bound bound = row.flags.contains("<") ? Bound.BELOW : row.flags.contains(">") ? Bound.ABOVE : Bound.WITHIN;
		GlucoseValue shown = new GlucoseValue(row.value, unit.get());
		GlucoseValue value = switch (bound) {
		case WITHIN -> shown;
		case BELOW -> limits.map(Header.Limits::low).orElse(shown);
		case ABOVE -> limits.map(Header.Limits::high).orElse(shown);
		};
		log.add(new Glucose(row.when, value, Origin.METER, bound, OptionalDouble.empty(), Optional.empty()),
				row.number);
		marks(row);
	}

	private static Optional<GlucoseUnit> unit(Row row) {
		return switch (row.unit) {
		case "mg/dL" -> Optional.of(GlucoseUnit.MG_DL);
		case "mmol/L" -> Optional.of(GlucoseUnit.MMOL_L);
		default -> Optional.empty();
		};
	}

	/** Flags are compared whole: ZA is 150 minutes after the meal, not a meal. */
	private void marks(Row row) {
		Map<String, String> minutes = row.flags.stream().filter(flag -> STEP.matcher(flag).matches()).findFirst()
				.map(flag -> Map.of("minutes", Integer.toString(Character.digit(flag.charAt(1), 16) * MINUTES_A_STEP)))
				.orElse(Map.of());
		for (String flag : row.flags) {
			if (MARKS.containsKey(flag)) {
				log.add(new DeviceEvent(row.when, DeviceEvent.Kind.OTHER, MARKS.get(flag), "", OptionalDouble.empty(),
						flag.equals("A") ? minutes : Map.of()), row.number);
			}
		}
	}

	private void ketone(Row row) {
		if (row.unit.equals("mmol/L")) {
			log.add(new Ketone(row.when, row.value), row.number);
		} else {
			raw(row);
		}
	}

	private void carbs(Row row) {
		if (row.unit.equals("1")) {
			log.add(new Carbs(row.when, CarbAmount.grams(row.value)), row.number);
		} else {
			raw(row);
		}
	}

	/** What a number means is not known for certain: it is kept as it came and counts nowhere. */
	private void raw(Row row) {
		log.add(new DeviceEvent(row.when, DeviceEvent.Kind.OTHER, row.kind, "", OptionalDouble.empty(),
				Map.of("value", Double.toString(row.value), "unit", row.unit)), row.number);
		if (!List.of("Insulin", "Carb", "Ketone").contains(row.kind)) {
			session.warn(Texts.of("unknownKind", row.kind));
		}
	}
}
