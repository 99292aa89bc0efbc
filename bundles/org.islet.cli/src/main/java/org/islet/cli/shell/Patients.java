// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.islet.cli.VerbException;
import org.islet.model.Patient;

/** Finds patients by what a person types. */
public final class Patients {

	private Patients() {
	}

	/** @return the only one there is */
	static Patient only(List<Patient> all) throws VerbException {
		return switch (all.size()) {
		case 0 -> throw Texts.failed("patient.none");
		case 1 -> all.getFirst();
		default -> throw Texts.usage("patient.which", names(all));
		};
	}

	/** @return the one of that name, record number or id */
	static Patient named(String who, List<Patient> all) throws VerbException {
		List<Patient> found = matches(who, all);
		return switch (found.size()) {
		case 0 -> throw all.isEmpty() ? Texts.failed("patient.none") : Texts.failed("patient.unknown", who, names(all));
		case 1 -> found.getFirst();
		default -> throw Texts.usage("patient.ambiguous", who, names(found));
		};
	}

	/** @return those with that name, record number or id; an exact record number or id before names */
	public static List<Patient> matches(String who, List<Patient> all) {
		String wanted = plain(who);
		List<Patient> numbered = all.stream().filter(p -> !wanted.isEmpty() && (plain(p.recordNumber()).equals(wanted)
				|| Long.toString(p.id().number()).equals(wanted))).toList();
		return !numbered.isEmpty() ? numbered : all.stream().filter(p -> named(p, wanted)).toList();
	}

	private static boolean named(Patient patient, String wanted) {
		return wanted.equals(plain(patient.name()))
				|| wanted.equals(plain(patient.familyName() + ", " + patient.givenName()))
				|| wanted.equals(plain(patient.familyName() + " " + patient.givenName()))
				|| wanted.equals(plain(patient.familyName()));
	}

	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

	static String names(List<Patient> all) {
		return all.stream().map(p -> p.name() + " (" + p.id().number() + ")").collect(Collectors.joining(", "));
	}
}
