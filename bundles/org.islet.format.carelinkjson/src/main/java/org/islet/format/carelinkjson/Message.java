// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceInfo;
import org.islet.model.DeviceInfo.Kind;
import org.islet.model.Entry;
import org.islet.model.GlucoseUnit;

/** One answer of the service: the last 24 hours of one device. */
final class Message {

	/** A message tells of nothing that comes after it. */
	private static final Duration SLACK = Duration.ofHours(2);

	private final JsonRecord fields;
	private final MessageClock clock;
	private final DeviceInfo device;
	private final GlucoseUnit unit;
	private final Desk desk;
	private final Optional<LocalDateTime> set;

	Message(JsonRecord fields, Desk desk) {
		this.fields = fields;
		this.desk = desk;
		clock = MessageClock.of(fields);
		device = device(fields);
		unit = fields.text("bgUnits").or(() -> fields.text("bgunits")).orElse("").startsWith("MMOL")
				? GlucoseUnit.MMOL_L
				: GlucoseUnit.MG_DL;
		set = lastSetting(fields);
	}

	JsonRecord fields() {
		return fields;
	}

	GlucoseUnit unit() {
		return unit;
	}

	/** @return whether its alarms bear the numbers of Paradigm pumps */
	boolean paradigm() {
		return fields.text("medicalDeviceFamily").orElse("").equals("PARADIGM");
	}

	MessageClock clock() {
		return clock;
	}

	long line() {
		return fields.line();
	}

	private static DeviceInfo device(JsonRecord fields) {
		JsonRecord info = fields.object("medicalDeviceInformation").orElse(fields);
		String family = fields.text("medicalDeviceFamily").or(() -> fields.text("deviceFamily")).orElse("");
		String model = info.text("modelNumber").or(() -> fields.text("pumpModelNumber")).orElse(family);
		String serial = info.text("deviceSerialNumber").or(() -> fields.text("medicalDeviceSerialNumber")).orElse("");
		String firmware = info.text("firmwareRevision").or(() -> fields.text("medicalDeviceFirmwareVersion"))
				.orElse("");
		Kind kind = switch (family) {
		case "NGP", "PARADIGM" -> Kind.PUMP;
		case "GUARDIAN", "CGM" -> Kind.CGM;
		default -> Kind.OTHER;
		};
		return new DeviceInfo("Medtronic", model.isEmpty() ? "CareLink" : model, serial, kind, firmware);
	}

	/** @return the last time in it at which the clock had been set */
	private static Optional<LocalDateTime> lastSetting(JsonRecord fields) {
		Stream<LocalDateTime> marked = fields.objects("markers").stream().map(Marker::of)
				.filter(marker -> marker.type().equals("TIME_CHANGE")).flatMap(marker -> marker.when(fields).stream());
		Stream<LocalDateTime> slots = fields.objects("sgs").stream().filter(sg -> sg.flag("timeChange").orElse(false))
				.flatMap(sg -> Times.local(sg, List.of("timestamp", "datetime")).stream());
		return Stream.concat(marked, slots).max(LocalDateTime::compareTo);
	}

	/**
	 * @return the time, if the device can have shown it
	 * @throws RecordFault if there is none or it cannot be
	 */
	LocalDateTime possible(Optional<LocalDateTime> time) {
		LocalDateTime when = time.orElseThrow(() -> RecordFault.because("fault.time"));
		desk.possible(when);
		if (clock.shown().filter(now -> when.isAfter(now.plus(SLACK))).isPresent()) {
			throw RecordFault.because("fault.future");
		}
		return when;
	}

	/** Adds what was not told before. What came before the clock was set has only its local time. */
	void add(Entry entry, Object identity) {
		if (desk.repeated(List.of(device.id(), identity, entry.when()))) {
			desk.idle(line(), "idle.repeated");
			return;
		}
		Optional<Instant> at = set.filter(change -> entry.when().isBefore(change)).isPresent() ? Optional.empty()
				: clock.at(entry.when());
		desk.add(device, entry, at, line());
	}

	void idle(String key, Object... arguments) {
		desk.idle(line(), key, arguments);
	}

	void fault(RecordFault fault) {
		desk.fault(line(), fault);
	}
}
