// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.InsulinTotal;
import org.islet.upload.CollectedLog.Changed;
import org.islet.upload.CollectedLog.Item;
import org.islet.upload.CollectedLog.Recorded;

/**
 * Finds the instant of everything a device recorded, from its local times, the changes of its clock and the patient's
 * zone: see {@link ClockHistory}, {@link LogAnchor} and {@link WallClock}. The local times themselves stay as they are.
 */
final class Anchoring {

	/** Before that there was nothing that could have recorded it: a clock that was not set. */
	private static final int FIRST_YEAR = 1990;
	/** Where nearly all is earlier, somebody moved the dates, so that nobody can be known by them. */
	private static final int FIRST_YEAR_MOVED = 1900;
	/** A day beyond now may be a zone's doing, more is a wrong clock. */
	private static final Duration AHEAD = Duration.ofDays(1);

	private final CollectedDevice device;
	private final ClockHistory history;
	private final Instant latest;
	private final int firstYear;
	private final Skips skips;
	private final List<Placed> placed = new ArrayList<>();
	private final Set<ClockChange> noted = new HashSet<>();

	/**
	 * @param device what was read of it
	 * @param later changes of its clock after what was read, in order
	 * @param zone the patient's
	 * @param now what lies later than tomorrow is left out
	 * @param skips takes what is left out
	 */
	Anchoring(CollectedDevice device, List<ClockChange> later, ZoneId zone, Instant now, Skips skips) {
		this.device = device;
		this.skips = skips;
		history = new ClockHistory(Stream.concat(device.changes().stream(), later.stream()).toList(), zone);
		latest = now.plus(AHEAD);
		firstYear = isMoved() ? FIRST_YEAR_MOVED : FIRST_YEAR;
	}

	private boolean isMoved() {
		List<Item> items = device.logs().stream().flatMap(log -> log.items().stream()).toList();
		return items.stream().filter(item -> item.when().getYear() < FIRST_YEAR).count() * 2 > items.size();
	}

	ClockHistory history() {
		return history;
	}

	/** @return the entries with clock changes among them as events, in the order of their instants */
	List<Placed> run() {
		for (CollectedLog log : device.logs()) {
			LogAnchor anchor = new LogAnchor(history, log.changes());
			for (Item item : log.items()) {
				place(item, anchor);
			}
		}
		number();
		placed.sort(Comparator.comparing(Placed::at));
		return placed;
	}

	private void place(Item item, LogAnchor anchor) {
		switch (item) {
		case Recorded(Entry entry, Optional<Instant> stated, long line) -> {
			if (possible(entry.when(), line)) {
				Instant at = stated.orElseGet(() -> anchor.at(entry.when(), notedAtOnce(entry)));
				keep(new Placed(entry, at, 0, stated.isPresent()), line);
			}
		}
		case Changed(ClockChange change, long line) -> {
			int index = history.indexOf(change);
			if (noted.add(change) && possible(change.before(), line)) {
				Instant at = index < 0 ? anchor.at(change.before(), false) : history.moment(index);
				keep(new Placed(event(change), at, 0, false), line);
			}
			anchor.changed(change);
		}
		}
	}

	private boolean possible(LocalDateTime when, long line) {
		if (when.getYear() < firstYear) {
			skips.add(line, Texts.of("impossibleDate"), true);
			return false;
		}
		if (when.getYear() > latest.atOffset(java.time.ZoneOffset.UTC).getYear() + 1) {
			skips.add(line, Texts.of("future"), true);
			return false;
		}
		return true;
	}

	private void keep(Placed one, long line) {
		if (one.at().isAfter(latest)) {
			skips.add(line, Texts.of("future"), true);
		} else {
			placed.add(one);
		}
	}

	/** Some entries bear the time at which something began or the day they sum up. */
	private static boolean notedAtOnce(Entry entry) {
		return switch (entry) {
		case InsulinTotal t -> false;
		case Exercise e -> false;
		case Bolus b -> b.over().isEmpty();
		default -> true;
		};
	}

	private static DeviceEvent event(ClockChange change) {
		return new DeviceEvent(change.before(), DeviceEvent.Kind.CLOCK_CHANGE, "", "", OptionalDouble.empty(),
				Map.of("to", change.after().toString()));
	}

	/** Numbers entries equal but for their instant, in the order of that. */
	private void number() {
		placed.sort(Comparator.comparing((Placed p) -> p.entry().when()).thenComparing(Placed::at));
		int from = 0;
		for (int i = 1; i <= placed.size(); i++) {
			if (i == placed.size() || !placed.get(i).entry().when().equals(placed.get(from).entry().when())) {
				if (i - from > 1) {
					number(placed.subList(from, i));
				}
				from = i;
			}
		}
	}

	private static void number(List<Placed> sameTime) {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < sameTime.size(); i++) {
			Placed one = sameTime.get(i);
			String what = one.entry().getClass().getSimpleName() + EntryKey.what(one.entry());
			int occurrence = seen.merge(what, 1, Integer::sum) - 1;
			sameTime.set(i, new Placed(one.entry(), one.at(), occurrence, one.stated()));
		}
	}
}
