// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.islet.model.Ketone;

/** Glucose and ketones. */
final class Readings {

	private static final double MOST_KETONE = 30;

	private final Desk desk;

	Readings(Desk desk) {
		this.desk = desk;
	}

	void glucose(JsonRecord record, Moment moment, Origin origin) {
		desk.add(reading(record, moment, origin), moment, record);
	}

	private static Glucose reading(JsonRecord record, Moment moment, Origin origin) {
		GlucoseValue value = Numbers.glucose(record, "value", Numbers.unit(record, "units"))
				.orElseThrow(() -> RecordFault.because("fault.missing", "value"));
		Bound bound = bound(record, "bg/out-of-range");
		if (bound != Bound.WITHIN) {
			value = limit(record).orElse(value);
		}
		OptionalDouble isig = record.object("payload").map(p -> p.number("interstitialSignal"))
				.orElse(OptionalDouble.empty());
		return new Glucose(moment.local(), value, origin, bound, isig, Optional.empty());
	}

	void fingerTest(JsonRecord record, Moment moment) {
		String type = record.text("subType").orElse("");
		if (type.equals("scanned")) {
			scan(record, moment);
		} else {
			glucose(record, moment, origin(type));
		}
	}

	/** A look at the sensor shows what the sensor's own readings say once more. */
	private void scan(JsonRecord record, Moment moment) {
		Glucose reading = reading(record, moment, Origin.SENSOR);
		double number = reading.value().number();
		String value = switch (reading.bound()) {
		case BELOW -> "LO";
		case ABOVE -> "HI";
		case WITHIN -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
		};
		desk.add(new DeviceEvent(moment.local(), DeviceEvent.Kind.OTHER, "scan", "", OptionalDouble.empty(),
				Map.of("value", value, "unit", reading.value().unit().symbol())), moment, record);
	}

	private static Origin origin(String subType) {
		return switch (subType) {
		case "" -> Origin.METER;
		case "manual" -> Origin.MANUAL;
		case "linked" -> Origin.LINKED_METER;
		default -> throw RecordFault.because("fault.type", "smbg " + subType);
		};
	}

	/** The model of a ketone reading has no bounds, so that a limit is said by an event beside it. */
	void ketone(JsonRecord record, Moment moment) {
		if (!"mmol/L".equals(record.text("units").orElse(""))) {
			throw RecordFault.because("fault.unit");
		}
		double value = Numbers.needed(record, "value", 0, MOST_KETONE);
		boolean unknown = annotation(record, "ketone/unknown-value").isPresent();
		if (!unknown) {
			desk.add(new Ketone(moment.local(), value), moment, record);
		}
		Bound bound = bound(record, "ketone/out-of-range");
		if (unknown || bound != Bound.WITHIN) {
			String said = bound == Bound.ABOVE ? "high" : bound == Bound.BELOW ? "low" : "unknown";
			desk.add(new DeviceEvent(moment.local(), DeviceEvent.Kind.OTHER, "ketone_" + said, "",
					OptionalDouble.empty(), Map.of()), moment, record);
		}
	}

	private static Optional<JsonRecord> annotation(JsonRecord record, String code) {
		return record.objects("annotations").stream().filter(a -> code.equals(a.text("code").orElse(""))).findFirst();
	}

	private static Bound bound(JsonRecord record, String code) {
		String said = annotation(record, code).flatMap(a -> a.text("value")).orElse("");
		return switch (said) {
		case "low" -> Bound.BELOW;
		case "high" -> Bound.ABOVE;
		default -> Bound.WITHIN;
		};
	}

	/** Tidepool moves the number one mg/dL beyond the device's limit; the limit itself is in the annotation. */
	private static Optional<GlucoseValue> limit(JsonRecord record) {
		OptionalDouble limit = annotation(record, "bg/out-of-range").map(a -> Numbers.within(a, "threshold", 1, 1000))
				.orElse(OptionalDouble.empty());
		return limit.isPresent() ? Optional.of(GlucoseValue.mgdl(limit.getAsDouble())) : Optional.empty();
	}
}
