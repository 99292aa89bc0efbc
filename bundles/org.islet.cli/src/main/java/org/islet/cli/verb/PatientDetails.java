// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.face.GlucoseNumbers;
import org.islet.face.TargetSets;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Preferences;
import org.islet.model.TargetSet;

import picocli.CommandLine.Option;

/** Options that say who a patient is and how the data is shown. Glucose values are in the patient's unit. */
final class PatientDetails {

	@Option(names = "--name", paramLabel = "NAME", descriptionKey = "patient.name")
	private String name;

	@Option(names = "--born", paramLabel = "DATE", descriptionKey = "patient.born")
	private LocalDate born;

	@Option(names = "--mrn", paramLabel = "NUMBER", descriptionKey = "patient.mrn")
	private String mrn;

	@Option(names = "--zone", paramLabel = "IANA", descriptionKey = "patient.zone")
	private String zone;

	@Option(names = "--units", paramLabel = "UNIT", descriptionKey = "common.units")
	private String units;

	@Option(names = "--target", paramLabel = "LOW-HIGH", descriptionKey = "patient.target")
	private String target;

	@Option(names = "--low-limit", paramLabel = "VALUE", descriptionKey = "patient.lowLimit")
	private String lowLimit;

	@Option(names = "--target-set", paramLabel = "SET", descriptionKey = "patient.targetSet")
	private TargetSet targetSet;

	@Option(names = "--meal", paramLabel = "NAME=FROM-TO", descriptionKey = "patient.meal")
	private List<String> meals = new ArrayList<>();

	@Option(names = "--no-meal", paramLabel = "NAME", descriptionKey = "patient.noMeal")
	private List<String> noMeals = new ArrayList<>();

	Optional<FullName> name() throws VerbException {
		if (name != null && name.isBlank()) {
			throw Texts.usage("patient.nameMissing");
		}
		return name == null ? Optional.empty() : Optional.of(FullName.of(name));
	}

	Optional<ZoneId> zone() throws VerbException {
		return zone == null ? Optional.empty() : Optional.of(Zones.of(zone));
	}

	Patient applied(Patient base) throws VerbException {
		if (born != null && (born.isAfter(LocalDate.now().plusDays(1)) || born.getYear() < 1880)) {
			throw Texts.usage("patient.wrongBirth", born);
		}
		if (mrn != null && mrn.length() > FullName.LONGEST) {
			throw Texts.usage("patient.tooLong", mrn.substring(0, 20), FullName.LONGEST);
		}
		FullName full = name().orElse(new FullName(base.givenName(), base.familyName()));
		return new Patient(base.id(), full.family(), full.given(), born == null ? base.birthDate() : Optional.of(born),
				mrn == null ? base.recordNumber() : mrn.strip(), zone().orElse(base.zone()),
				preferences(base.preferences()));
	}

	/** @return what is to be said about a range that goes with the targets chosen, or does not */
	Optional<String> remark(Preferences before, Preferences after) {
		if (targetSet == null || target != null || targetSet == TargetSet.CUSTOM) {
			return Optional.empty();
		}
		boolean moved = before.targetLow() != after.targetLow() || before.targetHigh() != after.targetHigh();
		return moved ? Optional.of(Texts.of("patient.rangeOfSet"))
				: TargetSets.ownLimits(after) ? Optional.of(Texts.of("patient.rangeStays")) : Optional.empty();
	}

	private Preferences preferences(Preferences wanted) throws VerbException {
		Preferences base = targetSet == null ? wanted : TargetSets.chosen(wanted, targetSet);
		GlucoseUnit unit = units == null ? base.unit() : Texts.understood(() -> GlucoseNumbers.unit(units));
		double[] range = { base.targetLow(), base.targetHigh() };
		if (target != null) {
			range = Texts.understood(() -> GlucoseNumbers.range(target, unit));
		}
		double low = lowLimit == null ? base.lowLimit() : Texts.understood(() -> GlucoseNumbers.mgdl(lowLimit, unit));
		return new Preferences(unit, range[0], range[1], low, base.targetSet(),
				MealWindows.changed(base.meals(), meals, noMeals));
	}
}
