// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;

/** A record with other dates and another transmitter, whose checksum is still to be set right. */
final class DisguisedRecord {

	private static final long DAY = 86_400;
	private static final Pattern NAME = Pattern.compile("[0-9A-Za-z]+");
	private static final int INSERTED = 8;
	private static final int FIRST_WITH_SESSION = 2;
	private static final int SESSION = 13;
	private static final int SESSION_TRANSMITTER = 17;
	private static final int METER_TIME = 10;
	private static final int FIRST_WITH_KIND = 3;
	private static final int FIRST_WITH_SENSOR = 6;
	private static final int SENSOR = 47;
	private static final int SENSOR_SIZE = 4;

	private final Disguise how;
	private final int revision;
	private final ByteBuffer bytes;
	private boolean read = true;

	DisguisedRecord(Stored record, Disguise how) throws DeviceException {
		this.how = how;
		revision = record.revision();
		bytes = ByteBuffer.wrap(record.bytes().array()).order(ByteOrder.LITTLE_ENDIAN);
		date(0);
		date(Integer.BYTES);
		switch (record.table()) {
		case EGV, BACKFILL -> measured();
		case CALIBRATION -> points();
		case INSERTION -> insertion();
		case METER -> given(revision >= FIRST_WITH_KIND ? METER_TIME + 1 : METER_TIME);
		case EVENT -> given(Notes.TIME);
		case SETTINGS -> settings();
		case MANUFACTURING -> throw new IllegalArgumentException(record.toString());
		}
	}

	byte[] bytes() {
		return bytes.array();
	}

	/** @return whether nothing had to stay that may tell something */
	boolean isRead() {
		return read;
	}

	/**
	 * @param at where seconds since 2009 are; those of no date stay
	 * @return false if they had to stay because the other date is too late for them
	 */
	static boolean move(ByteBuffer bytes, int at, Disguise how) {
		long seconds = Integer.toUnsignedLong(bytes.getInt(at));
		long moved = seconds + how.days() * DAY;
		if (seconds != Stored.NEVER && moved < Stored.NEVER) {
			bytes.putInt(at, (int) moved);
		}
		return seconds == Stored.NEVER || moved < Stored.NEVER;
	}

	private void date(int at) {
		read &= move(bytes, at, how);
	}

	/** A date that may be missing. */
	private void given(int at) {
		if (bytes.getInt(at) != 0) {
			date(at);
		}
	}

	private void measured() {
		if (revision >= Egv.FIRST_WITH_SYSTEM_TIME) {
			date(Egv.SYSTEM_TIME);
		}
	}

	private void points() {
		int used = bytes.get(Occasions.POINTS) & 0xFF;
		for (int i = 0; i < Occasions.room(bytes.capacity()); i++) {
			for (int at : new int[] { 0, Occasions.APPLIED }) {
				int place = Occasions.FIRST_POINT + i * Occasions.POINT + at;
				if (i < used) {
					date(place);
				} else {
					given(place);
				}
			}
		}
	}

	private void insertion() {
		given(INSERTED);
		if (revision >= FIRST_WITH_SESSION) {
			name(SESSION_TRANSMITTER, Settings.NAME);
			known(SESSION, NAME.matcher(text(SESSION_TRANSMITTER, Settings.NAME)).matches() ? SESSION
					: SESSION_TRANSMITTER + Settings.NAME);
		}
	}

	/** Between the settings and the checksum of each revision are some bytes that nobody knows. */
	private void settings() {
		if (revision >= Settings.FIRST_WITH_NAME) {
			name(Settings.TRANSMITTER, Settings.NAME);
		} else {
			number(Settings.TRANSMITTER);
		}
		if (revision >= FIRST_WITH_SENSOR) {
			name(SENSOR, SENSOR_SIZE);
		}
		int from = revision >= FIRST_WITH_SENSOR ? SENSOR + SENSOR_SIZE
				: revision >= Settings.FIRST_WITH_NAME ? 44 : 42;
		known(from, bytes.capacity() - Page.CRC);
	}

	private String text(int at, int size) {
		return new String(bytes.array(), at, size, StandardCharsets.ISO_8859_1);
	}

	private void name(int at, int size) {
		String other = NAME.matcher(text(at, size)).replaceAll(name -> how.serial(name.group()));
		bytes.put(at, other.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Shown in decimal digits; one too great for its four bytes begins again at zero. */
	private void number(int at) {
		long number = Integer.toUnsignedLong(bytes.getInt(at));
		if (number != 0 && number != Stored.NEVER) {
			bytes.putInt(at, (int) Long.parseLong(how.serial(Long.toString(number))));
		}
	}

	private void known(int from, int to) {
		for (int at = from; at < to; at++) {
			read &= Page.isEmpty(bytes.get(at));
		}
	}
}
