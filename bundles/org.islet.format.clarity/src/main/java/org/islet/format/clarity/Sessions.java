// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.text.Order;

/**
 * A device's readings in the order in which transmitters took them. Between two of one transmitter, its own time tells
 * by how much the clock that stamps them was set.
 * <p>
 * From one transmitter to the next nothing tells it. That matters little if the next follows soon; after a longer pause
 * the clock may have been set unseen, and what was before the pause would be moved by every change told after it. So
 * from there on no change is told, and readings are in the order of their times.
 */
final class Sessions {

	/** Times that differ by less are a clock's own course. */
	private static final Duration SHORT = Duration.ofMinutes(5);
	/** No journey sets a clock by more. */
	private static final Duration LONG = Duration.ofHours(26);
	/** A pause in which a clock may have been set unseen. */
	private static final Duration PAUSE = Duration.ofDays(3);

	private final List<List<Noted>> sure = new ArrayList<>();
	private final List<Noted> rest = new ArrayList<>();
	private boolean missed;

	/** @param readings of one device, all with the transmitter's time, in the file's order */
	Sessions(List<Noted> readings) {
		List<Noted> byTime = Order.oldestFirst(readings, Noted::when);
		List<List<Noted>> all = split(byTime);
		all.forEach(session -> session.sort(Comparator.comparingLong(Sessions::ticks)));
		all.sort(Comparator.comparing(session -> session.getFirst().when()));
		if (overlap(all)) {
			rest.addAll(byTime);
			return;
		}
		boolean paused = false;
		for (int i = 0; i < all.size(); i++) {
			paused |= i > 0 && between(all.get(i - 1).getLast(), all.get(i).getFirst()).compareTo(PAUSE) > 0;
			if (paused) {
				rest.addAll(all.get(i));
				missed |= jumps(all.get(i));
			} else {
				sure.add(all.get(i));
			}
		}
	}

	private static long ticks(Noted reading) {
		return reading.ticks().orElseThrow();
	}

	private static Duration between(Noted from, Noted to) {
		return Duration.between(from.when(), to.when());
	}

	/** A transmitter's time only goes back for a new one, which need not have a name of its own. */
	private static List<List<Noted>> split(List<Noted> readings) {
		List<List<Noted>> all = new ArrayList<>();
		Map<String, List<Noted>> open = new HashMap<>();
		for (Noted reading : readings) {
			String transmitter = reading.cell(Column.TRANSMITTER);
			List<Noted> session = open.get(transmitter);
			if (session == null || ticks(session.getLast()) - ticks(reading) > LONG.toSeconds()) {
				session = new ArrayList<>();
				all.add(session);
				open.put(transmitter, session);
			}
			session.add(reading);
		}
		return all;
	}

	private static boolean overlap(List<List<Noted>> sessions) {
		for (int i = 1; i < sessions.size(); i++) {
			if (sessions.get(i).getFirst().when().isBefore(sessions.get(i - 1).getLast().when())) {
				return true;
			}
		}
		return false;
	}

	private static boolean jumps(List<Noted> session) {
		for (int i = 1; i < session.size(); i++) {
			if (clockBefore(session.get(i - 1), session.get(i)).isPresent()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param from a reading
	 * @param to the next one of its transmitter
	 * @return what the clock would have shown at the next one, had it not been set between them; empty if it was not
	 */
	static Optional<LocalDateTime> clockBefore(Noted from, Noted to) {
		Duration shift = between(from, to).minusSeconds(ticks(to) - ticks(from));
		if (shift.abs().compareTo(SHORT) < 0 || shift.abs().compareTo(LONG) > 0) {
			return Optional.empty();
		}
		return Optional.of(to.when().minusMinutes(Math.round(shift.toSeconds() / 60.0)));
	}

	/** @return the sessions of transmitters that follow each other soon, oldest first */
	List<List<Noted>> sure() {
		return sure;
	}

	/** @return all readings after those, in the order of their times */
	List<Noted> rest() {
		return Order.oldestFirst(rest, Noted::when);
	}

	/** @return whether the clock was set after a pause */
	boolean missed() {
		return missed;
	}
}
