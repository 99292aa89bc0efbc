// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.Entry;

/** What the records of the history say, each at the place of its record, and which say nothing. */
final class Findings {

	private static final String PUMP = "Pump";
	private static final String TOTALS = "Totals";

	/** One of them. */
	sealed interface Finding {
		int place();
	}

	/** An entry of the pump's log. */
	record Noted(int place, Entry entry) implements Finding {
	}

	/** A sum of a day, which is dated back to the day's beginning. */
	record Summed(int place, Entry entry) implements Finding {
	}

	/** The clock was set. */
	record ClockSet(int place, LocalDateTime before, LocalDateTime after) implements Finding {

		boolean back() {
			return after.isBefore(before);
		}
	}

	/** A record without an entry of its own; {@code key} is that of the reason for the user. */
	record Left(int place, String key, List<String> values, boolean fault) implements Finding {
	}

	private final List<Finding> all = new ArrayList<>();
	private int waiting = Integer.MAX_VALUE;

	void note(int place, Entry entry) {
		all.add(new Noted(place, entry));
	}

	void sum(int place, Entry entry) {
		all.add(new Summed(place, entry));
	}

	void clock(int place, LocalDateTime before, LocalDateTime after) {
		all.add(new ClockSet(place, before, after));
	}

	/** A record that may yet be completed by one to come, and says nothing until then. */
	void waits(int place) {
		waiting = Math.min(waiting, place);
	}

	/** @return the place of the first record that waits; beyond all if none does */
	int waiting() {
		return waiting;
	}

	/** A record that is known to hold nothing to keep. */
	void idle(int place, String key) {
		all.add(new Left(place, key, List.of(), false));
	}

	void fault(int place, RecordFault fault) {
		all.add(new Left(place, fault.key(), List.of(), true));
	}

	void fault(int place, String key, String... values) {
		all.add(new Left(place, key, List.of(values), true));
	}

	/** @return the changes of the clock */
	List<ClockSet> clocks() {
		return all.stream().filter(ClockSet.class::isInstance).map(ClockSet.class::cast)
				.sorted(Comparator.comparingInt(ClockSet::place)).toList();
	}

	/** @return what lies in {@code from <= place < to}, in the order of time between two changes of the clock */
	List<Finding> inOrder(int from, int to) {
		List<Finding> ordered = new ArrayList<>();
		for (Finding finding : all) {
			if (finding.place() >= from && finding.place() < to) {
				ordered.add(finding);
			}
		}
		ordered.sort(Comparator.comparingInt(Finding::place));
		int start = 0;
		for (int i = 0; i <= ordered.size(); i++) {
			if (i == ordered.size() || ordered.get(i) instanceof ClockSet) {
				ordered.subList(start, i).sort(Comparator.comparing(Findings::time));
				start = i + 1;
			}
		}
		return ordered;
	}

	/** Some bear the time at which something began, noted when it ended. */
	private static LocalDateTime time(Finding finding) {
		return switch (finding) {
		case Noted(int place, Entry entry) -> entry.when();
		case Summed(int place, Entry entry) -> entry.when();
		case ClockSet(int place, LocalDateTime before, LocalDateTime after) -> before;
		case Left left -> LocalDateTime.MIN;
		};
	}

	/** Hands over what lies in {@code from <= place < to}. */
	void give(int from, int to, UploadSession session) {
		inOrder(from, to).forEach(finding -> give(finding, session));
	}

	private static void give(Finding finding, UploadSession session) {
		long number = finding.place() + 1L;
		DeviceLog log = session.log(finding instanceof Summed ? TOTALS : PUMP);
		switch (finding) {
		case Noted(int place, Entry entry) -> log.add(entry, number);
		case Summed(int place, Entry entry) -> log.add(entry, number);
		case ClockSet(int place, LocalDateTime before, LocalDateTime after) -> log.clockChange(before, after, number);
		case Left(int place, String key, List<String> values, boolean fault) ->
			session.skipped(number, Texts.of(key, values.toArray()), fault);
		}
	}
}
