// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Locale;
import java.util.Set;

/** What a column can be for. The names are those of the {@code map.} options, in lower case. */
enum Role {

	/** date and time, or the time of day beside {@link #DATE} */
	TIME("timestamp", "time stamp", "datetime", "date time", "date and time", "date string", "device timestamp",
			"device time stamp", "device time", "display time", "local time", "local datetime", "event time",
			"event date time", "measurement time", "reading time", "sample time", "measured at", "recorded at",
			"glucose display time", "data dt tm", "zeitstempel", "gerätezeitstempel", "datum uhrzeit",
			"datum und uhrzeit",
			"datum zeit", "zeitpunkt", "messzeit", "messzeitpunkt"),
	DATE("date", "datum", "day", "tag", "messdatum"),
	/** readings of an origin still to be found out; see {@link GlucoseHeader} */
	GLUCOSE, SENSOR, METER,
	INSULIN("insulin", "bolus", "insulin value", "insulin units", "insulin u", "insulin dose", "bolus insulin",
			"bolus units", "bolus volume", "rapid acting insulin", "fast acting insulin", "rapid insulin",
			"fast insulin", "schnellwirkendes insulin", "schnell wirkendes insulin", "insulinwert", "bolusinsulin"),
	CARBS("carbs", "carb", "carbohydrates", "carbohydrate", "carb value", "carbs g", "carb input", "cho",
			"kohlenhydrate", "kohlenhydratwert", "kh"),
	NOTE("note", "notes", "comment", "comments", "remark", "remarks", "notiz", "notizen", "bemerkung", "bemerkungen",
			"kommentar", "kommentare", "anmerkung", "anmerkungen"),
	TYPE("type", "event type", "record type", "reading type", "typ", "art", "ereignisart", "ereignistyp", "datentyp"),
	SUBTYPE("subtype", "event subtype", "untertyp", "ereignisuntertyp", "unterart"),
	UNIT("unit", "units", "glucose unit", "einheit"),
	DEVICE("device", "device name", "device model", "gerät", "gerätename"),
	SERIAL("serial", "serial number", "serial no", "seriennummer"),
	ID("id", "subject", "subject id", "patient", "patient id", "participant", "participant id", "person", "user",
			"user id", "pt id", "usubjid", "patientennummer", "patienten id");

	private static final Set<String> TIME_OF_DAY = Set.of("time", "uhrzeit", "zeit", "clock", "time of day");

	/** Units in a header's brackets that a column of this role may have; any other means another quantity. */
	private static final Set<String> INSULIN_UNITS = Set.of("u", "unit", "units", "iu", "e", "ie", "einheiten");
	private static final Set<String> CARB_UNITS = Set.of("g", "gram", "grams", "gr", "gramm");

	private final Set<String> names;

	Role(String... names) {
		this.names = Set.of(names);
	}

	/** @return the name of its option without {@code map.} */
	String option() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @return whether a column may have this role because its header says so */
	boolean matches(Header header) {
		return names.contains(header.plain()) && switch (this) {
		case INSULIN -> header.bracket().isEmpty() || INSULIN_UNITS.contains(header.bracket());
		case CARBS -> header.bracket().isEmpty() || CARB_UNITS.contains(header.bracket());
		default -> true;
		};
	}

	static boolean isTimeOfDay(Header header) {
		return TIME_OF_DAY.contains(header.plain());
	}
}
