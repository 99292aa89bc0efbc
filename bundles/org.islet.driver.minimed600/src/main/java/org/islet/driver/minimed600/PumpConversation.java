// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.DeviceLog;
import org.islet.device.Transport;
import org.islet.device.UploadSession;
import org.islet.device.codec.Bytes;
import org.islet.driver.minimed600.HistoryReader.Part;
import org.islet.model.DeviceInfo;
import org.islet.model.PumpSettings;
import org.islet.model.Suspend.Reason;

/** The pump, through the radio of its meter. Whatever happens, the meter is left as it was found. */
final class PumpConversation implements Conversation {

	private static final String RTC = "rtc";
	private static final String STOPPED = "stopped";

	private final Meter meter;
	private Optional<Radio> radio = Optional.empty();
	private PumpLink pump;
	private PumpIdentity identity;

	private PumpConversation(Transport transport) {
		meter = new Meter(new Packets(transport));
	}

	static PumpConversation begin(Transport transport) throws DeviceException {
		PumpConversation conversation = new PumpConversation(transport);
		conversation.closingOnFailure(conversation::connect);
		return conversation;
	}

	private interface Act {
		void run() throws DeviceException;
	}

	private void closingOnFailure(Act act) throws DeviceException {
		try {
			act.run();
		} catch (DeviceException e) {
			close();
			throw e;
		}
	}

	private void connect() throws DeviceException {
		meter.open();
		Radio opened = new Radio(meter);
		radio = Optional.of(opened);
		opened.open();
		opened.join();
		opened.highSpeed(true);
		pump = new PumpLink(opened);
		identity = PumpIdentity.ask(pump, opened.pumpMac());
	}

	@Override
	public DeviceInfo device() {
		return identity.device();
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		closingOnFailure(() -> readAll(session));
		close();
	}

	private void readAll(UploadSession session) throws DeviceException {
		Bytes clock = pump.ask(Command.TIME);
		if (clock.u8(3) == 0) {
			throw Texts.error(Kind.DEVICE_STATE, "noClock");
		}
		PumpTime now = PumpTime.of(clock, 4);
		session.clock(now.local());
		settings(now, session);
		session.commit();
		history(now, session);
	}

	/** A pump that keeps its settings to itself still tells its history. */
	private void settings(PumpTime now, UploadSession session) throws DeviceException {
		DeviceLog log = session.log("Settings");
		try {
			PumpStatus status = PumpStatus.of(pump.ask(Command.STATUS));
			log.add(status.entry(now.local()), now.rtc());
			Optional<PumpSettings> settings = SettingsAnswers.ask(pump).settings(now, status, identity.unit());
			settings.ifPresentOrElse(found -> log.add(found, now.rtc()), () -> session.warn(Texts.of("noSettings")));
		} catch (DeviceException e) {
			if (e.kind() != Kind.DEVICE_STATE || meter.broken()) {
				throw e;
			}
			session.warn(Texts.of("noSettings"));
		}
	}

	private void history(PumpTime now, UploadSession session) throws DeviceException {
		Window window = Window.since(known(session), now);
		HistoryReader reader = new HistoryReader(pump, window);
		long pumpSize = reader.size(Part.PUMP);
		long sensorSize = reader.size(Part.SENSOR);
		double all = Math.max(1, pumpSize + sensorSize);
		List<Event> events = History
				.ordered(reader.read(Part.PUMP, pumpSize, come -> session.progress(Math.min(1, come / all))));
		ClockEvents clock = new ClockEvents(events);
		skipLost(clock.lost(), session);
		History history = new History(window, stopped(session), identity.unit(), session);
		history.decode(clock.changes(), clock.timed());
		session.commit();
		List<Event> readings = History.ordered(
				reader.read(Part.SENSOR, sensorSize, come -> session.progress(Math.min(1, (pumpSize + come) / all))));
		sensor(events, readings, clock.changes(), new History(window, Optional.empty(), identity.unit(), session),
				session);
		session.mark(RTC, Long.toString(now.rtc()));
		session.mark(STOPPED, history.stopped().map(Reason::name).orElse(""));
		session.commit();
	}

	/** Where the clock was not set is told by the pump's events alone. */
	private void sensor(List<Event> events, List<Event> readings, List<ClockChange> changes, History history,
			UploadSession session) throws DeviceException {
		List<Event> together = new ArrayList<>(events);
		together.addAll(readings);
		ClockEvents clock = new ClockEvents(History.ordered(together));
		Set<Event> own = new HashSet<>(readings);
		skipLost(clock.lost().stream().filter(own::contains).toList(), session);
		history.decode(changes, clock.timed().stream().filter(own::contains).toList());
	}

	private static void skipLost(List<Event> lost, UploadSession session) {
		lost.forEach(event -> session.skipped(event.rtc(), Texts.of("noLocalTime"), true));
	}

	private static long known(UploadSession session) {
		return session.mark(RTC).filter(mark -> mark.matches("\\d{1,10}")).map(Long::parseLong).orElse(0L);
	}

	private static Optional<Reason> stopped(UploadSession session) {
		String mark = session.mark(STOPPED).orElse("");
		for (Reason reason : Reason.values()) {
			if (reason.name().equals(mark)) {
				return Optional.of(reason);
			}
		}
		return Optional.empty();
	}

	/** What was read is kept, so it does not matter if the meter does not answer any more; a cancel does. */
	private void close() throws DeviceException {
		if (radio.isPresent()) {
			attempt(radio.get()::close);
		}
		if (!meter.serial().isEmpty()) {
			attempt(meter::close);
		}
	}

	private void attempt(Act act) throws DeviceException {
		if (meter.broken()) {
			return;
		}
		try {
			act.run();
		} catch (DeviceException e) {
			if (e.kind() == Kind.CANCELLED) {
				throw e;
			}
		}
	}
}
