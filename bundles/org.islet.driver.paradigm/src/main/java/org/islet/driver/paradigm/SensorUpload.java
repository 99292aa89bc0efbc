// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.UploadSession;
import org.islet.driver.paradigm.Findings.ClockSet;
import org.islet.driver.paradigm.SensorPage.Record;
import org.islet.driver.paradigm.SensorPage.Walk;

/**
 * The pages of the sensor, oldest first. A page is handed over once the next one is known, which tells the time of its
 * last readings where it does not tell so itself. The mark is the page and the byte behind the last record handed over, so
 * that none is told twice: its time may come out a minute later when more is known.
 */
final class SensorUpload {

	static final String MARK = "sensor";
	private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,4})");
	private static final int MOST_PAGES = 32;
	private static final int CLOCK = 0x0C;
	/** More bytes than a sensor tells in an hour. */
	private static final int AN_HOUR = 60;
	private static final Duration TOGETHER = Duration.ofMinutes(2);

	/** Up to where the pages were handed over: page, and first byte on it that was not. */
	private record Place(int page, int next) {

		static Optional<Place> of(String mark) {
			Matcher parts = PLACE.matcher(mark);
			return parts.matches()
					? Optional.of(new Place(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
					: Optional.empty();
		}

		@Override
		public String toString() {
			return page + ":" + next;
		}
	}

	private final Radio radio;
	private final Pages pages;
	private final PumpModel model;
	private final UploadSession session;
	private final List<ClockSet> clocks;
	private Place given = new Place(0, 0);
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
		// negative: no sensor was ever worn
		int newest = Numbers.s32be(answer.get(), 0);
		int first = Math.max(0, newest - MOST_PAGES + 1);
		given = session.mark(MARK).flatMap(Place::of).filter(seen -> seen.page() >= first && seen.page() <= newest)
				.orElse(new Place(first, 0));
		int from = given.page();
		Optional<SensorPage> waiting = Optional.empty();
		for (int page = from; page <= newest; page++) {
			Optional<SensorPage> read = read(page);
			if (waiting.isPresent()) {
				give(page - 1, waiting.get(), read.flatMap(next -> next.walk(Optional.empty()).older()), false);
			}
			waiting = read;
			progress.accept((page - from + 1.0) / (newest - from + 1));
		}
		if (waiting.isPresent()) {
			give(newest, waiting.get(), Optional.empty(), true);
		}
	}

	private Optional<SensorPage> read(int page) throws DeviceException {
		Optional<byte[]> glucose = pages.sensor(page);
		return glucose.isEmpty() ? Optional.empty()
				: Optional.of(new SensorPage(glucose.get(), pages.current(page).orElse(new byte[0])));
	}

	/** @param growing whether the pump goes on writing on it */
	private void give(int pageNumber, SensorPage page, Optional<LocalDateTime> newest, boolean growing)
			throws DeviceException {
		Walk walk = page.walk(newest);
		SensorEntries entries = new SensorEntries(model, page);
		int next = pageNumber == given.page() ? beforeTwice(walk, given.next()) : 0;
		for (Record record : walk.records().reversed()) {
			number++;
			if (growing && SensorEntries.says(record) && record.when().isEmpty()) {
				// the next time it is read it will have told when that was
				break;
			}
			if (record.at() >= next) {
				give(record, entries);
				next = record.at() + 1;
			}
		}
		if (walk.broken() >= 0) {
			session.skipped(number, Texts.of("fault.sensor"), true);
		}
		given = new Place(pageNumber, next);
		session.mark(MARK, given.toString());
		session.commit();
	}

	/** Times that a clock set back shows twice are handed over together; so some are told once more. */
	private int beforeTwice(Walk walk, int next) {
		return walk.records().stream().filter(record -> record.at() >= next && record.code() == CLOCK)
				.filter(record -> change(record).filter(ClockSet::back).isPresent())
				.mapToInt(record -> Math.max(0, record.at() - AN_HOUR)).reduce(next, Math::min);
	}

	private void give(Record record, SensorEntries entries) {
		try {
			if (record.code() == CLOCK) {
				clock(record);
			} else if (SensorEntries.says(record)) {
				session.log("Sensor").add(entries.entry(record, record.when().orElseThrow(SensorUpload::untimed)),
						number);
			}
		} catch (RecordFault fault) {
			session.skipped(number, fault.reason(), true);
		}
	}

	private static RecordFault untimed() {
		return RecordFault.because("fault.time");
	}

	private void clock(Record record) {
		change(record).ifPresent(clock -> session.log("Sensor").clockChange(clock.before(), clock.after(), number));
	}

	private Optional<ClockSet> change(Record record) {
		return clocks.stream().filter(clock -> record.when()
				.filter(when -> near(when, clock.before()) || near(when, clock.after())).isPresent()).findFirst();
	}

	private static boolean near(LocalDateTime one, LocalDateTime other) {
		return Duration.between(one, other).abs().compareTo(TOGETHER) <= 0;
	}
}
