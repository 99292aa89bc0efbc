// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.util.Comparator;

import org.islet.desktop.Texts;

/** The columns of the list of patients. */
enum Column {
	FLAG(4, true), FAMILY(12, false), GIVEN(10, false), BORN(11, false), RECORD(9, false), DEVICE(23, false),
	UPLOADED(17, true), LINK(9, false);

	/** How wide it is, compared with the others. */
	final int weight;
	/** Whether it is read from what is latest or most at first. */
	final boolean falling;

	Column(int weight, boolean falling) {
		this.weight = weight;
		this.falling = falling;
	}

	String title() {
		return Texts.of("patients.column." + name());
	}

	/** Those of whom it says nothing are last, whichever way the others go; the same goes by name. */
	Comparator<PatientRow> order(boolean fallingNow) {
		Comparator<PatientRow> own = Comparator.comparing(row -> row.key(this));
		return Comparator.<PatientRow, Boolean>comparing(row -> row.cell(this).isEmpty())
				.thenComparing(fallingNow ? own.reversed() : own).thenComparing(row -> row.key(FAMILY))
				.thenComparing(row -> row.key(GIVEN)).thenComparing(row -> row.patient().id().number());
	}
}
