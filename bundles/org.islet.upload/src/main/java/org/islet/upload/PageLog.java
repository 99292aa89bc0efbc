// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.islet.device.DeviceLog;
import org.islet.device.UploadSession.Order;
import org.islet.model.Entry;
import org.islet.upload.CollectedLog.Changed;
import org.islet.upload.CollectedLog.Item;
import org.islet.upload.CollectedLog.Recorded;

/** What was added to a log of a device since the last commit. */
final class PageLog implements DeviceLog {

	private final String name;
	private final Order order;
	private final Runnable added;
	private final List<Item> items = new ArrayList<>();

	/** @param added called for each thing added */
	PageLog(String name, Order order, Runnable added) {
		this.name = name;
		this.order = order;
		this.added = added;
	}

	String name() {
		return name;
	}

	@Override
	public void add(Entry entry, long record) {
		items.add(new Recorded(entry, record));
		added.run();
	}

	@Override
	public void add(Entry entry, Instant at, long record) {
		items.add(new Recorded(Objects.requireNonNull(entry, "no entry"), Optional.of(at), record));
		added.run();
	}

	@Override
	public void clockChange(LocalDateTime before, LocalDateTime after, long record) {
		items.add(new Changed(new ClockChange(Objects.requireNonNull(before, "no time before"),
				Objects.requireNonNull(after, "no time after")), record));
		added.run();
	}

	/** Hands over what was added, oldest first, and forgets it. */
	void turn(CollectedLog... to) {
		if (order == Order.NEWEST_FIRST) {
			Collections.reverse(items);
		}
		for (CollectedLog log : to) {
			items.forEach(log::put);
		}
		items.clear();
	}
}
