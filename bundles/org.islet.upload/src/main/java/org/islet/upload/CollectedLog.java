// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.islet.device.DeviceLog;
import org.islet.model.Entry;

/** What a format handed over for one log, in its order. */
final class CollectedLog implements DeviceLog {

	/** One thing in a log. */
	sealed interface Item permits Recorded, Changed {

		long line();

		/** @return the last local time it tells of */
		LocalDateTime when();
	}

	/** @param stated the instant, where the source states it */
	record Recorded(Entry entry, Optional<Instant> stated, long line) implements Item {

		Recorded(Entry entry, long line) {
			this(Objects.requireNonNull(entry, "no entry"), Optional.empty(), line);
		}

		@Override
		public LocalDateTime when() {
			return entry.when();
		}
	}

	record Changed(ClockChange change, long line) implements Item {

		@Override
		public LocalDateTime when() {
			return change.before();
		}
	}

	private final List<Item> items = new ArrayList<>();
	private final Runnable added;

	/** @param added called for each entry */
	CollectedLog(Runnable added) {
		this.added = added;
	}

	@Override
	public void add(Entry entry, long line) {
		items.add(new Recorded(entry, line));
		added.run();
	}

	@Override
	public void add(Entry entry, Instant at, long line) {
		items.add(new Recorded(Objects.requireNonNull(entry, "no entry"), Optional.of(at), line));
		added.run();
	}

	@Override
	public void clockChange(LocalDateTime before, LocalDateTime after, long line) {
		items.add(new Changed(new ClockChange(Objects.requireNonNull(before, "no time before"),
				Objects.requireNonNull(after, "no time after")), line));
		added.run();
	}

	/** Adds what another log has. */
	void put(Item item) {
		items.add(item);
	}

	List<Item> items() {
		return items;
	}

	/** @return the believable changes in this log, each once */
	List<ClockChange> changes() {
		return items.stream().filter(Changed.class::isInstance).map(item -> ((Changed) item).change())
				.filter(ClockChange::plausible).distinct().toList();
	}
}
