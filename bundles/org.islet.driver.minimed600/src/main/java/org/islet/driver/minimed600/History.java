// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.UploadSession;
import org.islet.device.codec.Hex;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Estimate;
import org.islet.model.GlucoseUnit;
import org.islet.model.Suspend.Reason;

/** Turns the events of one history, the pump's or the sensor's, into entries. */
final class History {

	/** No such pump is older. */
	static final int FIRST_YEAR = 2010;

	private final UploadSession session;
	private final Window window;
	private final Book pump;
	private final Book sensor;
	private final Book totals;
	private final Book markers;
	private final Boluses boluses = new Boluses();
	private final Calculations calculations = new Calculations();
	private final Delivery delivery;
	private final FingerTests fingers;
	private final SensorReadings readings = new SensorReadings();
	private final Markers notes = new Markers();
	private final SettingChanges settings;
	private final Happenings happenings;
	private final String noTherapy = Texts.of("noTherapy");

	/**
	 * @param window what part of it was read
	 * @param stoppedBefore why delivery stood still when the read before ended; empty if it did not
	 * @param shown the unit the pump shows
	 */
	History(Window window, Optional<Reason> stoppedBefore, GlucoseUnit shown, UploadSession session) {
		this.window = window;
		this.session = session;
		pump = new Book(window);
		sensor = new Book(window);
		totals = new Book(window);
		markers = new Book(window);
		delivery = new Delivery(pump, window, stoppedBefore);
		fingers = new FingerTests(shown);
		settings = new SettingChanges(pump);
		happenings = new Happenings(pump);
	}

	/** @return the events in the order of the pump's counter, each once */
	static List<Event> ordered(Collection<Event> events) {
		Map<String, Event> once = new LinkedHashMap<>();
		events.forEach(event -> once.putIfAbsent(Hex.of(event.bytes().array()), event));
		return once.values().stream().sorted(Comparator.comparing(Event::time)).toList();
	}

	/** @return why delivery stands still at the end; empty if it does not */
	Optional<Reason> stopped() {
		return delivery.stopped();
	}

	/**
	 * @param changes of the clock
	 * @param events in the order of the counter
	 */
	void decode(List<ClockChange> changes, List<Event> events) throws DeviceException {
		for (Event event : events) {
			int year = event.when().getYear();
			if (year < FIRST_YEAR || year > window.now().local().getYear() + 1) {
				session.skipped(event.rtc(), Texts.of("badDate"), true);
			} else {
				take(event);
			}
		}
		giveBoluses(events.isEmpty() ? window.from() : events.get(0).rtc());
		giveEstimates();
		fingers.writeTo(pump);
		notes.writeTo(markers, calculations.meals());
		write(pump, "Pump", changes);
		write(sensor, "Sensor", changes);
		write(totals, "Totals", List.of());
		write(markers, "Markers", List.of());
	}

	private void write(Book book, String name, List<ClockChange> changes) {
		if (!book.isEmpty()) {
			book.changes(changes.stream().filter(change -> !window.explains(change.rtc())).toList());
			book.writeTo(session.log(name));
		}
	}

	private void take(Event event) {
		try {
			decode(event);
		} catch (DeviceException e) {
			if (!window.explains(event.rtc())) {
				session.skipped(event.rtc(), e.getMessage(), true);
			}
		}
	}

	private void decode(Event event) throws DeviceException {
		switch (event.type()) {
		case 0x15, 0x16, 0x17, 0xDC, 0xDD, 0xDE -> boluses.take(event);
		case 0x3D, 0x3E -> calculations.take(event);
		case 0x1B -> delivery.temporary(event);
		case 0x22 -> delivery.temporaryOver(event);
		case 0x1D -> delivery.segment(event);
		case 0x1E -> delivery.stop(event);
		case 0x1F -> delivery.restart(event);
		case 0x32 -> fingers.reading(event);
		case 0x82 -> fingers.readingForAutoMode(event);
		case 0x2E, 0x2F, 0x30, 0x31 -> notes.take(event);
		case 0x3C, 0x3F -> total(event);
		case 0x1C, 0x52, 0x53, 0x58, 0x59, 0x5D, 0x5E, 0x5F, 0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66 ->
			settings.take(event);
		case 0xD6 -> sensor(event);
		default -> happening(event);
		}
	}

	private void happening(Event event) throws DeviceException {
		switch (event.type()) {
		case 0x28 -> happenings.alarm(event);
		case 0x2A -> happenings.cleared(event);
		case 0x1A -> happenings.fill(event);
		case 0x36 -> happenings.event(event, Kind.REWIND, "");
		case 0x2C -> happenings.event(event, Kind.BATTERY, "BATTERY_INSERTED");
		case 0x37 -> happenings.event(event, Kind.BATTERY, "BATTERY_REMOVED");
		case 0x2B -> happenings.lowReservoir(event);
		case 0x38 -> happenings.calibration(event);
		case 0xCF -> happenings.event(event, Kind.CALIBRATION, "CALIBRATION_FAILED");
		case 0xCE -> happenings.event(event, Kind.SENSOR_START, "");
		case 0xDF -> happenings.autoMode(event);
		default -> other(event);
		}
	}

	private void other(Event event) {
		boolean known = Kinds.KNOWN.contains(event.type());
		session.skipped(event.rtc(),
				known ? noTherapy : Texts.of("unknown", String.format(Locale.ROOT, "%02X", event.type())), !known);
	}

	private void total(Event event) throws DeviceException {
		Totals total = Totals.of(event);
		totals.add(event.rtc(), total.entry());
	}

	private void sensor(Event event) throws DeviceException {
		if (!readings.take(event, sensor)) {
			session.skipped(event.rtc(), Texts.of("discarded"), false);
		}
	}

	private void giveBoluses(long begin) throws DeviceException {
		List<OpenBolus> begun = boluses.all().stream().filter(bolus -> !begunBefore(bolus, begin)).toList();
		calculations.join(begun);
		for (OpenBolus bolus : begun) {
			if (!bolus.given() || Boluses.running(bolus, window.now())) {
				session.skipped(bolus.first().rtc(), Texts.of("running"), false);
			} else {
				pump.add(bolus.first().rtc(), calculations.of(bolus).map(bolus.bolus()::with).orElse(bolus.bolus()));
			}
		}
	}

	private boolean begunBefore(OpenBolus bolus, long begin) {
		boolean before = Boluses.begunBefore(bolus, begin);
		if (before && window.known() == 0) {
			session.skipped(bolus.first().rtc(), Texts.of("begun"), true);
		}
		return before;
	}

	private void giveEstimates() {
		calculations.unused().forEach((event, calculation) -> {
			if (Calculations.pending(event, window.now())) {
				session.skipped(event.rtc(), Texts.of("running"), false);
			} else {
				pump.add(event.rtc(), new Estimate(event.when(), calculation));
			}
		});
	}
}
