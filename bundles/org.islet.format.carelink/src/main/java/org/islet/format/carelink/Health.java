// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.ImportSession;

/** Keeps count of rows that cannot be read, to say in the end what is wrong with the file as a whole. */
final class Health {

	/** After so many unreadable rows one after the other the rest is not worth reading. */
	private static final int HOPELESS = 1000;

	private final ImportSession session;
	private long good;
	private long bad;
	private long badDates;
	private int badInARow;
	private long firstOfRun;
	private long cut;

	Health(ImportSession session) {
		this.session = session;
	}

	void good() {
		good++;
		badInARow = 0;
		cut = 0;
	}

	/** A row was left out because it cannot be read. */
	void bad(long line, RowFault fault) {
		session.skipped(line, fault.getMessage(), true);
		bad++;
		badDates += fault.is("fault.date") ? 1 : 0;
		cut = 0;
		if (badInARow++ == 0) {
			firstOfRun = line;
		}
	}

	/** A row that had looked good was left out because of its date. */
	void undated(long line, RowFault fault) {
		bad(line, fault);
		good--;
		badInARow = 0;
	}

	/** The row just counted as bad ends too early; if it is the last one, the file breaks off. */
	void cutShort(long line) {
		cut = line;
	}

	boolean hopeless() {
		return badInARow >= HOPELESS;
	}

	/** Call it before anything is handed over. */
	void checkAnything() throws FormatException {
		if (good > 0) {
			return;
		}
		if (bad == 0) {
			throw new FormatException(Kind.EMPTY, Texts.get("empty"));
		}
		throw new FormatException(Kind.DAMAGED, Texts.get(badDates > 0 ? "mangled" : "unreadable"));
	}

	/** Call it after all is handed over. */
	void checkEnd() throws FormatException {
		if (hopeless()) {
			throw new FormatException(Kind.DAMAGED, Texts.get("garbage", String.valueOf(firstOfRun)));
		}
		if (cut > 0) {
			throw new FormatException(Kind.DAMAGED, Texts.get("truncated", String.valueOf(cut)));
		}
	}
}
