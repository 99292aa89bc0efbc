// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.GlucoseValue;

/** The slots of five minutes; a slot without a reading has zero. */
final class SensorSlots {

	private static final double LOW = 40;
	private static final double HIGH = 400;

	private SensorSlots() {
	}

	static void take(JsonRecord slot, Message message) {
		Bound bound = switch (slot.text("sensorState").orElse("")) {
		case "SG_BELOW_40_MGDL" -> Bound.BELOW;
		case "SG_ABOVE_400_MGDL" -> Bound.ABOVE;
		default -> Bound.WITHIN;
		};
		double sg = Numbers.needed(slot, "sg", 0, 1000);
		if (sg == 0 && bound == Bound.WITHIN) {
			message.idle("idle.empty");
			return;
		}
		LocalDateTime when = message.possible(Times.local(slot, List.of("timestamp", "datetime")));
		GlucoseValue value = switch (bound) {
		case BELOW -> GlucoseValue.mgdl(LOW);
		case ABOVE -> GlucoseValue.mgdl(HIGH);
		case WITHIN -> Numbers.glucose(sg, message.unit());
		};
		message.add(new Glucose(when, value, Glucose.Origin.SENSOR, bound, OptionalDouble.empty(), Optional.empty()),
				"sg");
	}
}
