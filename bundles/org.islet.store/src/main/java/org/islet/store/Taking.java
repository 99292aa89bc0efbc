// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.islet.model.Logged;
import org.islet.model.store.TherapyStore.Copied;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.store.EntryTable.Sourced;

/**
 * Takes one batch inside a transaction. What is known is read first, by the batch's times: one pass over an index. A
 * key that is stored under another time shows when its insert is refused; only then are keys looked up one by one.
 */
final class Taking {

	/** Known entries are read in runs; a gap longer than this starts another one. */
	private static final long GAP_MS = 6 * 3_600_000L;

	private final EntryTable table;
	private final int device;
	private final Map<String, Sourced> fresh = new LinkedHashMap<>();
	private final List<Sourced> replaced = new ArrayList<>();
	private int known;
	private int changed;
	private boolean moved;

	Taking(EntryTable table, int device) {
		this.table = table;
		this.device = device;
	}

	Intake take(List<? extends Logged<?>> entries) throws SQLException, IOException {
		add(entries);
		table.update(replaced, device);
		return new Intake(fresh.size(), known, changed);
	}

	/** As {@link #take}, but what is stored stays as it is. */
	Copied copy(List<? extends Logged<?>> entries) throws SQLException, IOException {
		add(entries);
		List<String> others = replaced.stream().map(offered -> offered.row().key()).toList();
		return new Copied(fresh.size(), entries.size() - fresh.size() - others.size(), others);
	}

	private void add(List<? extends Logged<?>> entries) throws SQLException, IOException {
		table.lock();
		for (Logged<?> logged : entries) {
			offer(new Sourced(Row.of(logged), logged.source()));
		}
		table.between(runs(), this::meet);
		if (!table.insert(fresh.values(), device)) {
			table.withKeys(List.copyOf(fresh.keySet()), this::meet);
			if (!table.insert(fresh.values(), device)) {
				throw new IllegalStateException("a key is in the index and not in the table");
			}
		}
	}

	/** Whether an entry known before has another time, device or kind now. */
	boolean moved() {
		return moved;
	}

	/** What was added. */
	Iterable<Sourced> added() {
		return fresh.values();
	}

	/** A batch may have the same key twice; the later one counts. */
	private void offer(Sourced offered) throws IOException {
		Sourced earlier = fresh.put(offered.row().key(), offered);
		if (earlier != null) {
			count(earlier.row().same(offered.row()));
		}
	}

	/** A stored row turns up: the one offered under its key is not new. */
	private void meet(Row stored, int from, long source) throws IOException {
		Sourced offered = fresh.remove(stored.key());
		if (offered == null) {
			return;
		}
		boolean same = from == device && stored.same(offered.row());
		count(same);
		if (!same) {
			replaced.add(offered);
			moved |= from != device || stored.at() != offered.row().at() || stored.kind() != offered.row().kind();
		}
	}

	private void count(boolean same) {
		if (same) {
			known++;
		} else {
			changed++;
		}
	}

	private List<long[]> runs() {
		Set<Long> times = new TreeSet<>();
		fresh.values().forEach(offered -> times.add(offered.row().at()));
		List<long[]> runs = new ArrayList<>();
		for (long time : times) {
			if (runs.isEmpty() || time - runs.getLast()[1] > GAP_MS) {
				runs.add(new long[] { time, time });
			} else {
				runs.getLast()[1] = time;
			}
		}
		return runs;
	}
}
