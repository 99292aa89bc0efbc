// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.json.records.BrokenJsonException;
import org.islet.json.records.JsonHead;
import org.islet.json.records.JsonRecord;
import org.islet.json.records.JsonRecords;

/** Reads one file: a message as it was answered, or several that were collected. */
final class Reading {

	private static final String WRAPPER = "patientData";
	private static final int ENOUGH = 3;
	private static final Set<String> NAMES = Set.of("sgs", "markers", "lastSG", "lastSGTrend", "medicalDeviceFamily",
			"conduitSerialNumber", "lastConduitDateTime", "conduitBatteryLevel", "conduitInRange",
			"conduitMedicalDeviceInRange", "sMedicalDeviceTime", "medicalDeviceSerialNumber", "medicalDeviceTime",
			"currentServerTime", "lastConduitUpdateServerDateTime", "lastConduitUpdateServerTime", "calibStatus",
			"lastMedicalDeviceDataUpdateServerTime", "pumpCommunicationState", "clientTimeZoneName",
			"lastSensorTSAsString", "notificationHistory", "medicalDeviceInformation");

	private final ImportSession session;
	private final Desk desk;
	private int seen;
	private int messages;

	Reading(ImportSession session, Instant now) {
		this.session = session;
		desk = new Desk(session, now);
	}

	/** @return whether a file that begins so holds such messages */
	static boolean isOurs(byte[] head) {
		return JsonHead.of(head, Set.of(WRAPPER)).stream().anyMatch(Reading::isMessage);
	}

	private static boolean isMessage(JsonRecord record) {
		JsonRecord fields = record.object(WRAPPER).orElse(record);
		return fields.names().stream().filter(NAMES::contains).count() >= ENOUGH
				|| fields.objects("sgs").stream().anyMatch(sg -> sg.text("kind").orElse("").equals("SG"));
	}

	void read(InputStream in) throws FormatException, IOException {
		byte[] head = in.readNBytes(Head.SIZE);
		boolean ours = isOurs(head);
		PushbackInputStream whole = new PushbackInputStream(in, Head.SIZE);
		whole.unread(head);
		Optional<BrokenJsonException> broken = records(whole);
		if (messages == 0 && !(ours && broken.isPresent())) {
			boolean nothing = seen == 0 && broken.isEmpty();
			throw new FormatException(nothing ? Kind.EMPTY : Kind.NOT_OURS, Texts.get(nothing ? "empty" : "notours"));
		}
		desk.writeOut();
		if (broken.isPresent()) {
			throw new FormatException(Kind.DAMAGED, Texts.get("damaged", broken.get().line()));
		}
		if (desk.isEmpty()) {
			throw new FormatException(Kind.EMPTY, Texts.get("unusable"));
		}
	}

	/** @return why it could not be read to its end, if it could not */
	private Optional<BrokenJsonException> records(InputStream in) throws FormatException, IOException {
		try {
			JsonRecords records = new JsonRecords(in, Set.of(WRAPPER));
			for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
				session.check();
				seen++;
				take(next.get());
			}
			return Optional.empty();
		} catch (BrokenJsonException e) {
			return Optional.of(e);
		}
	}

	private void take(JsonRecord record) throws FormatException {
		if (!isMessage(record)) {
			boolean blank = record.names().isEmpty();
			if (blank) {
				desk.idle(record.line(), "idle.nothing");
			} else {
				desk.fault(record.line(), RecordFault.because("fault.stranger"));
			}
			return;
		}
		messages++;
		Message message = new Message(record.object(WRAPPER).orElse(record), desk);
		if (message.clock().ahead().isEmpty()) {
			session.warn(Texts.get("warn.clock"));
		}
		zone(message).ifPresent(session::writtenIn);
		each(message.fields().objects("sgs"), message, SensorSlots::take);
		if (!message.fields().objects("markers").isEmpty()) {
			session.warn(Texts.get("warn.twice"));
		}
		each(message.fields().objects("markers"), message, Markers::take);
		notifications(message);
	}

	private void notifications(Message message) throws FormatException {
		Optional<JsonRecord> history = message.fields().object("notificationHistory");
		List<JsonRecord> active = history.map(all -> all.objects("activeNotifications")).orElse(List.of());
		List<JsonRecord> cleared = history.map(all -> all.objects("clearedNotifications")).orElse(List.of());
		each(active, message, (one, of) -> Notifications.take(one, of, false));
		each(cleared, message, (one, of) -> Notifications.take(one, of, true));
		Set<String> told = new HashSet<>();
		active.forEach(one -> told.add(Notifications.id(one)));
		cleared.forEach(one -> told.add(Notifications.id(one)));
		List<JsonRecord> last = message.fields().object("lastAlarm").stream()
				.filter(alarm -> !told.contains(Notifications.id(alarm))).toList();
		each(last, message, (one, of) -> Notifications.take(one, of, false));
	}

	private void each(List<JsonRecord> some, Message message, BiConsumer<JsonRecord, Message> take)
			throws FormatException {
		for (JsonRecord one : some) {
			session.check();
			try {
				take.accept(one, message);
			} catch (RecordFault fault) {
				message.fault(fault);
			}
		}
	}

	/** The phone's zone, where it is named as others name it too. */
	private static Optional<ZoneId> zone(Message message) {
		try {
			return message.fields().text("clientTimeZoneName").filter(name -> name.contains("/")).map(ZoneId::of);
		} catch (DateTimeException unknown) {
			return Optional.empty();
		}
	}
}
