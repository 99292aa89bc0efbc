// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

/** What can be said of a record, besides its time. */
public enum RecordField {
	/** the number, with or without its unit; minutes of exercise; the text of a note */
	VALUE,
	/** the number's unit, said apart */
	UNIT,
	/** {@link org.islet.model.Bolus#RAPID} or {@link org.islet.model.Bolus#LONG} */
	TYPE,
	/** how hard exercise was, in free words */
	INTENSITY,
	/** what the exercise was */
	TEXT,
	/** who wrote a clinical note */
	AUTHOR
}
