// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.model.GlucoseUnit;

/** The pages of a pump's history that were read so far, oldest first. */
final class History {

	/** A page that could only be read up to a place. */
	private record Stop(int place, int page, int at) {
	}

	private final PumpModel model;
	private final Optional<GlucoseUnit> shown;
	private final LocalDateTime now;
	private final List<HistoryRecord> records = new ArrayList<>();
	private final List<Stop> stops = new ArrayList<>();

	/**
	 * @param shown the unit of glucose the pump shows now, where it told
	 * @param now what the pump's clock shows
	 */
	History(PumpModel model, Optional<GlucoseUnit> shown, LocalDateTime now) {
		this.model = model;
		this.shown = shown;
		this.now = now;
	}

	/**
	 * @param bytes the page without its check
	 * @param number what the page is called in messages
	 */
	void add(byte[] bytes, int number) {
		HistoryPage page = HistoryPage.of(bytes, model, records.size());
		records.addAll(page.records());
		page.unknown().ifPresent(at -> stops.add(new Stop(records.size() - 1, number, at)));
	}

	/** @return how many records there are */
	int size() {
		return records.size();
	}

	/** @return the factory's dates at which the clock stood for a time, so that they are none */
	Set<LocalDate> resets() {
		List<Told> told = told(new Findings());
		return lost(told).stream().mapToObj(i -> told.get(i).when().toLocalDate()).filter(ClockResets::isFirst)
				.collect(Collectors.toSet());
	}

	/** @return what they say */
	Findings findings() {
		Findings findings = new Findings();
		List<Told> told = told(findings);
		new HistoryReader(findings, shown, now).read(told, lost(told));
		stops.forEach(stop -> findings.fault(Math.max(0, stop.place()), "fault.page", Integer.toString(stop.page()),
				Integer.toString(stop.at())));
		return findings;
	}

	private List<Told> told(Findings findings) {
		List<Told> told = new ArrayList<>(records.size());
		int row = 0;
		for (HistoryRecord record : records) {
			try {
				if (record.timed()) {
					told.add(new Told(record, record.when(model), row++, model));
				} else if (record.code() == HistoryReader.TOTAL) {
					LocalDateTime day = PumpTime.day(record.page(), record.at() + 5).atStartOfDay();
					told.add(new Told(record, day, row++, model));
				} else if (HistoryReader.activeInsulin(record)) {
					told.add(new Told(record, told.isEmpty() ? LocalDateTime.MIN : told.getLast().when(), row, model));
				}
			} catch (RecordFault fault) {
				findings.fault(record.place(), fault);
			}
		}
		return told;
	}

	private static BitSet lost(List<Told> told) {
		List<ClockResets.Moment> moments = new ArrayList<>(told.size());
		for (int i = 0; i < told.size(); i++) {
			Told one = told.get(i);
			moments.add(new ClockResets.Moment(one.when(), HistoryReader.newTime(told, i),
					one.code() == HistoryReader.TOTAL));
		}
		return ClockResets.lost(moments);
	}
}
