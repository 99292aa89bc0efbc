// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

import org.islet.device.DeviceException;
import org.islet.device.UploadSession;
import org.islet.driver.paradigm.Findings.ClockSet;
import org.islet.driver.paradigm.SensorPage.Record;
import org.islet.driver.paradigm.SensorPage.Walk;

/**
 * The pages of the sensor, oldest first. A page is handed over once the next one is known, which tells the time of its
 * last readings where it does not tell so itself.
 */
final class SensorUpload {

	static final String MARK = "sensor";
	private static final int MOST_PAGES = 32;
	private static final int CLOCK = 0x0C;
	private static final Duration TOGETHER = Duration.ofMinutes(2);

	private final Radio radio;
	private final Pages pages;
	private final PumpModel model;
	private final UploadSession session;
	private final List<ClockSet> clocks;
	private long number;

	/** @param clocks changes of the pump's clock, of which the sensor's pages only say where they were */
	SensorUpload(Radio radio, PumpModel model, UploadSession session, List<ClockSet> clocks) {
		this.radio = radio;
		this.pages = new Pages(radio);
		this.model = model;
		this.session = session;
		this.clocks = List.copyOf(clocks);
	}

	void run(DoubleConsumer progress) throws DeviceException {
		Optional<byte[]> answer = radio.askPolitely(Command.SENSOR_NUMBER);
		if (answer.isEmpty() || answer.get().length < 8) {
			return;
		}
		int newest = Numbers.s32be(answer.get(), 0);
		// negative: no sensor was ever worn
		int first = Math.max(0, newest - MOST_PAGES + 1);
		int from = session.mark(MARK).map(SensorUpload::number).filter(seen -> seen >= first && seen <= newest)
				.orElse(first);
		Optional<SensorPage> waiting = Optional.empty();
		for (int page = from; page <= newest; page++) {
			Optional<SensorPage> read = read(page);
			if (waiting.isPresent()) {
				give(waiting.get(), read.flatMap(next -> next.walk(Optional.empty()).older()));
				session.mark(MARK, Integer.toString(page - 1));
				session.commit();
			}
			waiting = read;
			progress.accept((page - from + 1.0) / (newest - from + 1));
		}
		if (waiting.isPresent()) {
			give(waiting.get(), Optional.empty());
		}
		if (newest >= 0) {
			session.mark(MARK, Integer.toString(newest));
		}
		session.commit();
	}

	private static int number(String mark) {
		return mark.matches("\\d{1,9}") ? Integer.parseInt(mark) : -1;
	}

	private Optional<SensorPage> read(int page) throws DeviceException {
		Optional<byte[]> glucose = pages.sensor(page);
		return glucose.isEmpty() ? Optional.empty()
				: Optional.of(new SensorPage(glucose.get(), pages.current(page).orElse(new byte[0])));
	}

	private void give(SensorPage page, Optional<LocalDateTime> newest) {
		Walk walk = page.walk(newest);
		SensorEntries entries = new SensorEntries(model, page);
		for (Record record : walk.records().reversed()) {
			number++;
			if (record.code() == CLOCK) {
				clock(record);
			} else if (SensorEntries.says(record)) {
				give(record, entries);
			}
		}
		if (walk.broken() >= 0) {
			session.skipped(number, Texts.of("fault.sensor"), true);
		}
	}

	private void give(Record record, SensorEntries entries) {
		if (record.when().isEmpty()) {
			session.skipped(number, Texts.of("fault.time"), true);
			return;
		}
		try {
			session.log("Sensor").add(entries.entry(record, record.when().get()), number);
		} catch (RecordFault fault) {
			session.skipped(number, fault.reason(), true);
		}
	}

	private void clock(Record record) {
		for (ClockSet clock : clocks) {
			if (record.when().filter(when -> near(when, clock.before()) || near(when, clock.after())).isPresent()) {
				session.log("Sensor").clockChange(clock.before(), clock.after(), number);
				return;
			}
		}
	}

	private static boolean near(LocalDateTime one, LocalDateTime other) {
		return Duration.between(one, other).abs().compareTo(TOGETHER) <= 0;
	}
}
