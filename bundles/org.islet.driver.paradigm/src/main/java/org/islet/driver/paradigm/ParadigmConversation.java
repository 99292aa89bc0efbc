// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;
import org.islet.device.UploadSession;
import org.islet.device.codec.Bytes;
import org.islet.driver.paradigm.Findings.ClockSet;
import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;

/** A pump that answers through the stick. */
final class ParadigmConversation implements Conversation {

	private static final String STICK = "ComLink";
	private static final int WAKING_TRIES = 4;
	private static final int WEAK = 50;
	private static final int LISTENS = 3;
	/** Of all that is read where there is a sensor, the share of the pump's history. */
	private static final double HISTORY = 0.4;

	private final Radio radio;
	private final PumpModel model;
	private final DeviceInfo device;
	private final boolean weak;

	private ParadigmConversation(Radio radio, PumpModel model, DeviceInfo device, boolean weak) {
		this.radio = radio;
		this.model = model;
		this.device = device;
		this.weak = weak;
	}

	static ParadigmConversation begin(Transport transport, Map<String, String> answers) throws DeviceException {
		String serial = answers.getOrDefault(ParadigmDriver.SERIAL, "").strip();
		if (!serial.matches(ParadigmDriver.SERIAL_FORMAT)) {
			throw new DeviceException(Kind.DEVICE_STATE, Texts.of("serial.missing"));
		}
		Stick stick = new Stick(transport);
		if (!new String(stick.product(), StandardCharsets.ISO_8859_1).contains(STICK)) {
			throw new DeviceException(Kind.NOT_OURS, Texts.of("stick.stranger"));
		}
		boolean weak = true;
		for (int i = 0; i < LISTENS && weak; i++) {
			weak = stick.signal() < WEAK;
		}
		Radio radio = new Radio(transport, stick, serial, System::nanoTime);
		PumpModel model = model(radio);
		String told = text(radio.ask(Command.SERIAL));
		if (!told.startsWith(serial)) {
			throw new DeviceException(Kind.PROTOCOL, Texts.of("serial.other", serial, told));
		}
		String firmware = radio.askPolitely(Command.FIRMWARE).map(ParadigmConversation::text).orElse("");
		DeviceInfo device = new DeviceInfo("Medtronic", model.name(), serial, DeviceInfo.Kind.PUMP,
				firmware.startsWith("VER") ? firmware.substring(3).strip() : firmware);
		return new ParadigmConversation(radio, model, device, weak);
	}

	private static PumpModel model(Radio radio) throws DeviceException {
		Optional<byte[]> answer = Optional.empty();
		try {
			answer = radio.asked(Command.MODEL, 1);
			for (int i = 0; i < WAKING_TRIES && answer.isEmpty(); i++) {
				if (i == 0) {
					radio.wake();
				}
				answer = radio.asked(Command.MODEL, 1);
			}
		} catch (Radio.Refused refused) {
			throw refused.refusal().exception();
		}
		if (answer.isEmpty()) {
			throw new DeviceException(Kind.DEVICE_STATE, Texts.of("pump.absent"));
		}
		Bytes bytes = Bytes.of(answer.get(), Texts.of("pump.garbled"));
		String number = bytes.text(1, bytes.u8(0));
		return PumpModel.of(number)
				.orElseThrow(() -> new DeviceException(Kind.NOT_OURS, Texts.of("pump.model", printable(number))));
	}

	/** @return what can be read of a text that is filled up with zeros */
	private static String text(byte[] bytes) {
		return printable(new String(bytes, StandardCharsets.ISO_8859_1));
	}

	private static String printable(String text) {
		return text.replaceAll("(?s)[^\\x20-\\x7E].*", "").strip();
	}

	@Override
	public DeviceInfo device() {
		return device;
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		if (weak) {
			session.warn(Texts.of("warn.weak"));
		}
		LocalDateTime now = now();
		session.clock(now);
		SettingsReader settings = new SettingsReader(radio, model);
		Optional<GlucoseUnit> shown = settings.glucoseUnit();
		double share = model.hasSensor() ? HISTORY : 1;
		List<ClockSet> clocks = new HistoryUpload(radio, model, session, shown, now)
				.run(done -> session.progress(done * share));
		settings(session, settings, shown, now);
		if (model.hasSensor()) {
			new SensorUpload(radio, model, session, clocks).run(done -> session.progress(share + done * (1 - share)));
		}
		session.progress(1);
	}

	private void settings(UploadSession session, SettingsReader settings, Optional<GlucoseUnit> shown,
			LocalDateTime now)
			throws DeviceException {
		try {
			session.log("Settings").add(settings.read(now, shown), 1);
		} catch (RecordFault fault) {
			session.skipped(1, fault.reason(), true);
		}
		session.commit();
	}

	private LocalDateTime now() throws DeviceException {
		Bytes clock = Bytes.of(radio.ask(Command.CLOCK), Texts.of("pump.garbled"));
		try {
			return PumpTime.of(clock.u16be(3), clock.u8(5), clock.u8(6), clock.u8(0), clock.u8(1), clock.u8(2));
		} catch (RecordFault fault) {
			throw new DeviceException(Kind.PROTOCOL, Texts.of("pump.garbled"), fault);
		}
	}
}
