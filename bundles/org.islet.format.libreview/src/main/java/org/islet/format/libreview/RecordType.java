// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.EnumSet;
import java.util.Set;

/** The record types, each at its number, with the columns it may fill and the log its records are in. */
enum RecordType {

	HISTORIC("history", Column.HISTORIC), SCAN("scans", Column.SCAN), STRIP("strips", Column.STRIP),
	KETONE("strips", Column.KETONE), INSULIN("notes"), FOOD("notes"), NOTE("notes");

	private static final Set<Column> LOGBOOK = EnumSet.of(Column.SOME_RAPID, Column.RAPID, Column.SOME_FOOD,
			Column.GRAMS, Column.SERVINGS, Column.SOME_LONG, Column.LONG, Column.MEAL, Column.CORRECTION,
			Column.CHANGE);
	private static final Set<Column> ANY = EnumSet.of(Column.DEVICE, Column.SERIAL, Column.TIME, Column.TYPE,
			Column.NOTES, Column.PREVIOUS, Column.UPDATED);

	private final String log;
	private final Set<Column> own;

	RecordType(String log, Column own) {
		this.log = log;
		this.own = EnumSet.of(own);
	}

	/** One of a logbook, which may say anything a person notes. */
	RecordType(String log) {
		this.log = log;
		own = EnumSet.noneOf(Column.class);
	}

	/** @return the name of the log in which such records follow each other */
	String log() {
		return log;
	}

	/** @return whether a record of this type may fill the column */
	boolean has(Column column) {
		return ANY.contains(column) || (own.isEmpty() ? LOGBOOK : own).contains(column);
	}
}
