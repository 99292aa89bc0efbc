// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.util.Locale;
import java.util.Map;

import org.islet.face.RecordDraft;
import org.islet.face.RecordField;
import org.islet.face.RecordKind;
import org.islet.model.Bolus;

/** The boxes of the logbook, into which a person types what is recorded. */
enum Box {
	CARBS(RecordKind.CARBS, RecordField.VALUE, ""), GLUCOSE(RecordKind.GLUCOSE, RecordField.VALUE, ""),
	RAPID(RecordKind.INSULIN, RecordField.VALUE, Bolus.RAPID), LONG(RecordKind.INSULIN, RecordField.VALUE, Bolus.LONG),
	HBA1C(RecordKind.HBA1C, RecordField.VALUE, ""), MINUTES(RecordKind.EXERCISE, RecordField.VALUE, ""),
	ACTIVITY(RecordKind.EXERCISE, RecordField.TEXT, ""), EFFORT(RecordKind.EXERCISE, RecordField.INTENSITY, ""),
	NOTE(RecordKind.NOTE, RecordField.VALUE, "");

	private final RecordKind kind;
	private final RecordField field;
	private final String type;

	Box(RecordKind kind, RecordField field, String type) {
		this.kind = kind;
		this.field = field;
		this.type = type;
	}

	RecordKind kind() {
		return kind;
	}

	RecordField field() {
		return field;
	}

	/** @return a draft of what is typed here, before it is */
	RecordDraft blank() {
		return new RecordDraft(kind, type.isEmpty() ? Map.of() : Map.of(RecordField.TYPE, type));
	}

	/** @return whether that record has something of its own in this box */
	boolean of(RecordDraft draft) {
		return draft.kind() == kind && (type.isEmpty() || type.equals(draft.words().get(RecordField.TYPE)));
	}

	/** @return whether what is typed here is a record together with what is typed there */
	boolean with(Box other) {
		return kind == other.kind && type.equals(other.type);
	}

	/** @return such as {@code logbook.box.carbs} */
	String id() {
		return "logbook.box." + name().toLowerCase(Locale.ROOT);
	}
}
