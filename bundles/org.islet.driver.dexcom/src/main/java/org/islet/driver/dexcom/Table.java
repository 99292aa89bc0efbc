// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.Locale;
import java.util.OptionalInt;

/** Parts of the receiver's memory. */
enum Table {

	/** who it is, as XML */
	MANUFACTURING(0),
	/** what the sensor measured */
	EGV(4),
	/** how raw values are turned into glucose */
	CALIBRATION(5),
	/** sensors put in and taken out */
	INSERTION(7),
	/** glucose typed in from a meter */
	METER(10),
	/** what the person noted */
	EVENT(11), SETTINGS(12),
	/** what the transmitter told later; in touchscreen receivers only */
	BACKFILL(18);

	private final int type;

	Table(int type) {
		this.type = type;
	}

	int type() {
		return type;
	}

	/** @return what the marks of the table are called */
	String mark() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @return size of a record with its checksum; empty if the revision is not known */
	OptionalInt size(int revision) {
		return switch (this) {
		case MANUFACTURING -> OptionalInt.empty();
		case EGV, BACKFILL -> of(revision, 13, 13, 13, 23, 25);
		case CALIBRATION -> of(revision, 148, 148, 249);
		case INSERTION -> of(revision, 15, 25, 25);
		case METER -> of(revision, 16, 16, 21);
		case EVENT -> of(revision, 20);
		case SETTINGS -> of(revision, 48, 48, 48, 48, 50, 60);
		};
	}

	private static OptionalInt of(int revision, int... sizes) {
		return revision >= 1 && revision <= sizes.length ? OptionalInt.of(sizes[revision - 1]) : OptionalInt.empty();
	}
}
