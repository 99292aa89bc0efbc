// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Entry;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;

/** Finds values that no device and no person can have meant. */
final class Plausible {

	private static final int FIRST_YEAR = 1900;

	private Plausible() {
	}

	/** @return what is wrong with the entry; empty if nothing is */
	static List<String> faults(Entry entry) {
		List<String> faults = new ArrayList<>();
		LocalDateTime when = entry.when();
		if (when.getYear() < FIRST_YEAR || when.getYear() > Year.now().getValue() + 1) {
			faults.add("dated " + when);
		}
		walk(entry, faults);
		switch (entry) {
		case Bolus bolus -> within("delivered", bolus.delivered(), 0, 100, faults);
		case Basal basal -> basal.rate().ifPresent(rate -> within("rate", rate, 0, 100, faults));
		case InsulinTotal total -> within("units", total.units(), 0, 500, faults);
		case Ketone ketone -> within("ketone", ketone.mmol(), 0, 30, faults);
		case HbA1c a1c -> within("HbA1c", a1c.percent(), 2, 25, faults);
		default -> {
			// nothing beyond what every value is checked for
		}
		}
		return faults;
	}

	private static void walk(Object value, List<String> faults) {
		switch (value) {
		case null -> faults.add("null in place of a value");
		case GlucoseValue glucose -> within("glucose", glucose.mgdl(), 0, 1000, faults);
		case CarbAmount carbs -> within("carbohydrate", carbs.grams(), 0, 1000, faults);
		case Double number -> within("a number", number, -1e6, 1e6, faults);
		case OptionalDouble number -> number.ifPresent(n -> within("a number", n, -1e6, 1e6, faults));
		case Optional<?> optional -> optional.ifPresent(inner -> walk(inner, faults));
		case Collection<?> all -> all.forEach(inner -> walk(inner, faults));
		case Map<?, ?> map -> map.values().forEach(inner -> walk(inner, faults));
		case Record nested -> {
			for (var component : nested.getClass().getRecordComponents()) {
				walk(EntryText.valueOf(component, nested), faults);
			}
		}
		default -> {
			// texts, times and enums
		}
		}
	}

	private static void within(String what, double number, double low, double high, List<String> faults) {
		if (!(number >= low && number <= high)) {
			faults.add(what + " " + number);
		}
	}
}
