// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.UploadSession;

/** A table of the binary protocol, as the records that the text protocol has of it. */
final class BinaryTable {

	private static final int WRAP = 0x10000;

	private final Request request;
	private final UploadSession session;
	private final List<BinaryRecord> records = new ArrayList<>();

	/** @param packets one each record, in the device's order, the other way round, or wherever its memory begins */
	BinaryTable(Request request, List<Aap> packets, UploadSession session) throws DeviceException {
		this.request = request;
		this.session = session;
		int place = 0;
		for (Aap packet : packets) {
			if (packet.data().length > 0) {
				add(++place, packet.data());
			}
		}
	}

	private void add(int place, byte... data) throws DeviceException {
		if (data[0] != request.table()) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		Optional<BinaryRecord> record = BinaryRecord.of(Arrays.copyOfRange(data, 1, data.length));
		record.ifPresentOrElse(records::add, () -> session.skipped(place, Texts.of("unreadable"), true));
	}

	/**
	 * @param name of the list, whose mark tells the numbers of an earlier read
	 * @param clockChanges whether records say that the clock was set by being the first ahead as much as they are
	 */
	List<Noted> noted(String name, Factory factory, boolean clockChanges) {
		List<Numbered> numbered = numbered(name);
		BinaryRows rows = new BinaryRows(factory);
		List<Noted> noted = new ArrayList<>();
		Optional<Integer> before = Optional.empty();
		for (Numbered one : numbered) {
			BinaryRecord record = one.record;
			boolean set = record.timed() && before.isPresent() && before.get() != record.offset();
			boolean change = record.type() == ReaderResults.CLOCK_CHANGE;
			if (clockChanges && (change || set)) {
				noted.add(rows.clockChange(one.number, record, before));
			}
			if (!change || !clockChanges) {
				noted.add(rows.of(one.number, record));
			}
			before = record.timed() ? Optional.of(record.offset()) : before;
		}
		return noted;
	}

	private record Numbered(long number, BinaryRecord record) {
	}

	/** Those that follow each other in memory have numbers near to each other; all are as high as the mark allows. */
	private List<Numbered> numbered(String name) {
		List<Numbered> numbered = new ArrayList<>();
		long number = 0;
		for (BinaryRecord record : records) {
			number += (short) (record.number() - (int) number);
			numbered.add(new Numbered(number, record));
		}
		numbered.sort(Comparator.comparingLong(Numbered::number));
		if (numbered.isEmpty()) {
			return numbered;
		}
		long newest = numbered.getLast().number;
		long least = Math.max(newest - numbered.getFirst().number, Notebook.mark(name, session).orElse(0));
		long shift = Math.floorDiv(least - newest + WRAP - 1, WRAP) * (long) WRAP;
		return numbered.stream().map(one -> new Numbered(one.number + shift, one.record)).toList();
	}
}
