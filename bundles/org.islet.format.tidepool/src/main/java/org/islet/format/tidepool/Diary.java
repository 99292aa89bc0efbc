// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.islet.json.records.JsonRecord;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.Dose;
import org.islet.model.Exercise;
import org.islet.model.Remark;

/** What people enter: food, injections and exercise. */
final class Diary {

	private final Desk desk;

	Diary(Desk desk) {
		this.desk = desk;
	}

	void food(JsonRecord record, Moment moment) {
		Optional<JsonRecord> carbs = record.object("nutrition").flatMap(nutrition -> nutrition.object("carbohydrate"));
		OptionalDouble grams = carbs.map(c -> Numbers.within(c, "net", 0, Numbers.MOST_GRAMS))
				.orElse(OptionalDouble.empty());
		if (grams.isPresent()) {
			if (!carbs.get().text("units").orElse("").equals("grams")) {
				throw RecordFault.because("fault.unit");
			}
			desk.add(new Carbs(moment.local(), CarbAmount.grams(grams.getAsDouble())), moment, record);
			return;
		}
		String name = record.text("name").orElseThrow(() -> RecordFault.because("fault.missing", "carbohydrate"));
		desk.add(new Remark(moment.local(), name, Optional.empty()), moment, record);
	}

	void insulin(JsonRecord record, Moment moment) {
		JsonRecord dose = record.object("dose").orElseThrow(() -> RecordFault.because("fault.missing", "dose"));
		if (!dose.text("units").orElse("").equals("Units")) {
			throw RecordFault.because("fault.unit");
		}
		double units = Numbers.needed(dose, "total", 0, Numbers.MOST_UNITS);
		String acting = record.object("formulation").flatMap(what -> what.object("simple"))
				.flatMap(simple -> simple.text("actingType")).orElse("");
		Optional<String> term = switch (acting) {
		case "rapid", "short" -> Optional.of(Bolus.RAPID);
		case "intermediate", "long" -> Optional.of(Bolus.LONG);
		default -> Optional.empty();
		};
		desk.add(new Bolus(moment.local(), Bolus.Shape.NORMAL, Bolus.Source.PEN, Dose.of(units, units), Dose.NONE,
				Optional.empty(), Bolus.End.COMPLETE, Optional.empty(), OptionalInt.empty(), term), moment, record);
	}

	void exercise(JsonRecord record, Moment moment) {
		desk.add(new Exercise(moment.local(), record.object("duration").map(Durations::of),
				record.text("reportedIntensity"), record.text("name").or(() -> record.text("activityType"))), moment,
				record);
	}
}
