// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.UploadSession;
import org.islet.driver.paradigm.Findings.ClockSet;
import org.islet.model.GlucoseUnit;

/**
 * The pages of the pump's history, oldest first. The pump counts them from its newest one, so when it begins a new page
 * all numbers shift: after some pages it is asked for the newest one's number, and if that has changed, they are read
 * again.
 * <p>
 * What belongs together, such as a calculation and its bolus, may lie on two pages. So one page more is read than is new,
 * to join with, and the last records read are handed over only with those after them. Times that a clock set back shows
 * twice are handed over together, because only so can equal entries at equal times be told apart.
 */
final class HistoryUpload {

	static final String MARK = "history";
	private static final int MOST_PAGES = 36;
	private static final int BATCH = 6;
	/** How many records may lie between those that belong together, and then some. */
	private static final int UNSETTLED = 64;
	private static final int NEIGHBOURS = 10;
	private static final int MOST_SHIFTS = 20;

	private final Radio radio;
	private final Pages pages;
	private final UploadSession session;
	private final History history;
	/** The numbers of the pages read, by the place of their first record. */
	private final TreeMap<Integer, Integer> starts = new TreeMap<>();
	private boolean counted;
	private int newest;
	private int given;

	HistoryUpload(Radio radio, PumpModel model, UploadSession session, Optional<GlucoseUnit> shown, LocalDateTime now) {
		this.radio = radio;
		this.pages = new Pages(radio);
		this.session = session;
		history = new History(model, shown, now);
	}

	/** @return the changes of the clock that were found */
	List<ClockSet> run(DoubleConsumer progress) throws DeviceException {
		newest = newest();
		int first = Math.max(0, newest - MOST_PAGES + 1);
		int seen = seen().filter(number -> number >= first && number <= newest).orElse(-1);
		int from = Math.max(first, seen - 1);
		int shifts = 0;
		for (int next = from; next <= newest;) {
			List<byte[]> batch = read(next, Math.min(newest, next + BATCH - 1));
			int now = newest();
			if (now < newest || shifts > MOST_SHIFTS) {
				throw new DeviceException(Kind.PROTOCOL, Texts.of("pump.garbled"));
			}
			if (now > newest) {
				shifts++;
				newest = now;
				next = Math.max(next, newest - MOST_PAGES + 1);
				continue;
			}
			for (byte[] page : batch) {
				starts.put(history.size(), next);
				history.add(page, next++);
				// the page before what is new is only there to join with
				given = next <= seen ? history.size() : given;
			}
			give(next > newest);
			progress.accept((next - from) / (newest - from + 1.0));
		}
		return history.findings().clocks();
	}

	private Optional<Integer> seen() {
		return session.mark(MARK).filter(mark -> counted && mark.matches("\\d{1,9}")).map(Integer::parseInt);
	}

	/** @return the number of the newest page; the pump counts on and on, and keeps the last {@link #MOST_PAGES} */
	private int newest() throws DeviceException {
		byte[] answer = radio.ask(Command.HISTORY_NUMBER);
		int number = answer.length < 4 ? 0 : Numbers.s32be(answer, 0);
		counted = number > 0;
		return counted ? number : MOST_PAGES - 1;
	}

	private List<byte[]> read(int from, int to) throws DeviceException {
		List<byte[]> batch = new ArrayList<>();
		for (int number = from; number <= to; number++) {
			batch.add(pages.history(newest - number).orElse(new byte[0]));
		}
		return batch;
	}

	private void give(boolean all) throws DeviceException {
		int to = all ? history.size() : history.size() - UNSETTLED;
		Findings findings = history.findings();
		for (ClockSet clock : findings.clocks()) {
			if (clock.back() && clock.place() >= given && clock.place() < given + UNSETTLED) {
				given = Math.min(given, Math.max(NEIGHBOURS, clock.place() - UNSETTLED));
			}
			if (clock.back() && clock.place() >= to - UNSETTLED && !all) {
				to = Math.min(to, clock.place() - UNSETTLED);
			}
		}
		to = Math.max(given, to);
		findings.give(given, to, session);
		given = to;
		if (counted) {
			int settled = Math.min(Math.min(to, history.size() - 1), findings.waiting());
			session.mark(MARK, Integer.toString(settled < 0 ? newest : starts.floorEntry(settled).getValue()));
		}
		session.commit();
	}
}
