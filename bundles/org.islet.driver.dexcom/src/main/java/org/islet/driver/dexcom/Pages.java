// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.ArrayList;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.UploadSession;

/** The pages of one table, from the one on which the last read ended. */
final class Pages {

	private final Receiver receiver;
	private final Table table;
	private final UploadSession session;
	private final Receiver.Range range;
	private final String mark;
	private long next;
	private boolean beginning;

	Pages(Receiver receiver, Table table, UploadSession session) throws DeviceException {
		this.receiver = receiver;
		this.table = table;
		this.session = session;
		range = receiver.range(table);
		if (range == Receiver.Range.MISSING) {
			session.warn(Texts.of("missing", Texts.of("table." + table.mark())));
		}
		mark = session.mark(table.mark()).filter(text -> text.matches("\\d{1,10} \\d{1,10} \\d{1,10}")).orElse("");
		long last = mark.isEmpty() ? -1 : Long.parseLong(mark.split(" ")[0]);
		beginning = last >= range.first() && last <= range.last();
		next = beginning ? last : range.first();
	}

	/** @return how many are still to be read */
	long left() {
		return range.isEmpty() ? 0 : range.last() - next + 1;
	}

	/** @return the next page's records, without those the last read had; what is damaged is left out and said so */
	List<Stored> next() throws DeviceException {
		List<Stored> records = read(next++);
		if (!beginning) {
			return records;
		}
		beginning = false;
		for (int i = 0; i < records.size(); i++) {
			if (records.get(i).mark().equals(mark)) {
				return records.subList(i + 1, records.size());
			}
		}
		// the memory is not the one that was read then
		next = range.first();
		return List.of();
	}

	List<Stored> all() throws DeviceException {
		List<Stored> all = new ArrayList<>();
		while (left() > 0) {
			all.addAll(next());
		}
		return all;
	}

	private List<Stored> read(long number) throws DeviceException {
		Page page = receiver.page(table, number);
		if (!page.isSound()) {
			session.skipped(number, Texts.of("badPage"), true);
			return List.of();
		}
		List<Long> faults = new ArrayList<>();
		List<Stored> records = page.records(table, faults);
		for (long index : faults) {
			session.skipped(index, Texts.of("badRecord"), true);
		}
		return records;
	}
}
