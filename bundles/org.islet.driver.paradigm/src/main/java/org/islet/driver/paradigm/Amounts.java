// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import org.islet.model.row.EntryRow;

/** Amounts of insulin in the pump's answers, in units as CareLink writes them. */
final class Amounts {

	private static final double TENTHS = 10;
	private static final double STROKES = 40;

	private Amounts() {
	}

	static String reservoir(byte[] bytes, PumpModel model) {
		return EntryRow.number(model.fine() ? Numbers.u16be(bytes, 2) / STROKES : Numbers.u16be(bytes, 0) / TENTHS);
	}

	static String today(byte[] bytes, PumpModel model) {
		return EntryRow.number(model.fine() ? Numbers.s32be(bytes, 0) / STROKES : Numbers.u16be(bytes, 0) / TENTHS);
	}

	static String yesterday(byte[] bytes, PumpModel model) {
		return EntryRow.number(model.fine() ? Numbers.s32be(bytes, 4) / STROKES : Numbers.u16be(bytes, 2) / TENTHS);
	}
}
