// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.islet.device.Disguise;

/** Packets of the binary protocol with other dates. */
final class DisguisedPackets {

	private static final long DAY = 86_400;
	private static final long MOST = 0xFFFFFFFFL;
	private static final Set<Integer> KNOWN = Set.of(ReaderResults.RESULT, ReaderResults.CLOCK_CHANGE,
			ReaderHistory.TYPE);

	private final Disguise how;

	DisguisedPackets(Disguise how) {
		this.how = how;
	}

	/** @return whether all in it could be read */
	boolean disguise(Aap.Place place, byte[] bytes) {
		int size = place.to() - place.from();
		return switch (place.code()) {
		case Aap.CONFIGURATION, Aap.ERROR -> true;
		case Aap.CLOCK -> size == Clock.SIZE && clock(bytes, place.from());
		case Aap.TABLE -> size == 0 || record(bytes, place.from() + 1, place.to());
		default -> false;
		};
	}

	private boolean clock(byte[] bytes, int at) {
		ByteBuffer answer = Atp.little(bytes);
		Optional<LocalDate> date = Clock.date(answer.get(at + Clock.MONTH), answer.get(at + Clock.DAY),
				answer.getShort(at + Clock.YEAR) - Clock.CENTURY);
		Optional<LocalDate> moved = date.map(d -> d.plusDays(how.days()))
				.filter(d -> d.getYear() <= Clock.CENTURY + Clock.LAST_YEAR);
		moved.ifPresent(d -> answer.put(at + Clock.MONTH, (byte) d.getMonthValue())
				.put(at + Clock.DAY, (byte) d.getDayOfMonth()).putShort(at + Clock.YEAR, (short) d.getYear()));
		return date.isEmpty() || moved.isPresent();
	}

	/** Where a clock was set, its counter until then comes first. */
	private boolean record(byte[] bytes, int from, int to) {
		Optional<BinaryRecord> record = from > to ? Optional.empty()
				: BinaryRecord.of(Arrays.copyOfRange(bytes, from, to));
		if (record.isEmpty()) {
			return false;
		}
		boolean read = counter(bytes, from + BinaryRecord.COUNTER) && KNOWN.contains(record.get().type());
		if (record.get().type() == ReaderResults.CLOCK_CHANGE && record.get().body().length >= Integer.BYTES) {
			read &= counter(bytes, from + BinaryRecord.HEAD);
		}
		int end = to - BinaryRecord.SUM;
		Atp.little(bytes).putShort(end, (short) BinaryRecord.sum(bytes, from, end));
		return read;
	}

	/** @return whether no date is left; a counter that has not begun is none */
	private boolean counter(byte[] bytes, int at) {
		long counter = Atp.little(bytes).getInt(at) & MOST;
		long moved = counter + how.days() * DAY;
		if (counter > 0 && moved <= MOST) {
			Atp.little(bytes).putInt(at, (int) moved);
		}
		return counter == 0 || counter == MOST || moved <= MOST;
	}
}
