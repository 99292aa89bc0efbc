// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.ImportSession;
import org.islet.json.records.BrokenJsonException;
import org.islet.json.records.JsonRecord;
import org.islet.json.records.JsonRecords;
import org.islet.model.Glucose;

/** Reads one file, record by record. */
final class Reading {

	/** The field in which Tidepool's service wraps records. */
	static final Set<String> WRAPPERS = Set.of("data");

	/** Types of which the model holds something. */
	private static final Set<String> TYPES = Set.of("cbg", "smbg", "bloodKetone", "bolus", "wizard", "basal", "food",
			"insulin", "physicalActivity", "deviceEvent", "pumpSettings", "reportedState", "alert", "upload");
	/** Types of which it holds nothing. */
	private static final Set<String> OTHERS = Set.of("cgmSettings", "dosingDecision", "water", "deviceStatus",
			"pumpStatus", "controllerSettings", "controllerStatus");

	private final ImportSession session;
	private final Desk desk;
	private final Readings readings;
	private final Boluses boluses;
	private final Suspends suspends;
	private final Rates rates;
	private final Events events;
	private final Diary diary;
	private int seen;
	private int ours;

	Reading(ImportSession session, Instant now) {
		this.session = session;
		desk = new Desk(session, now);
		readings = new Readings(desk);
		boluses = new Boluses(desk);
		suspends = new Suspends(desk);
		rates = new Rates(desk, suspends);
		events = new Events(desk, suspends, readings);
		diary = new Diary(desk);
	}

	/** @return whether it looks like a record of Tidepool's */
	static boolean isOurs(JsonRecord record) {
		String type = record.text("type").orElse("");
		boolean known = TYPES.contains(type) || OTHERS.contains(type);
		return known && (record.instant("time").isPresent() || record.has("uploadId"));
	}

	void read(InputStream in) throws FormatException, IOException {
		Optional<BrokenJsonException> broken = records(in);
		if (ours == 0) {
			boolean nothing = seen == 0 && broken.isEmpty();
			throw new FormatException(nothing ? Kind.EMPTY : Kind.NOT_OURS, Texts.get(nothing ? "empty" : "notours"));
		}
		boluses.finish();
		suspends.finish();
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
			JsonRecords records = new JsonRecords(in, WRAPPERS);
			for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
				session.check();
				seen++;
				take(next.get().unfolded());
			}
			return Optional.empty();
		} catch (BrokenJsonException e) {
			return Optional.of(e);
		}
	}

	private void take(JsonRecord record) {
		ours += isOurs(record) ? 1 : 0;
		String type = record.text("type").orElse("");
		try {
			if (record.has("exportError")) {
				session.warn(Texts.get("warn.incomplete"));
			} else if (type.equals("upload")) {
				desk.devices().upload(record);
				desk.idle(record.line(), "idle.upload");
			} else if (OTHERS.contains(type)) {
				desk.idle(record.line(), "idle.other", type);
			} else if (!TYPES.contains(type)) {
				throw RecordFault.because(type.isEmpty() ? "fault.notype" : "fault.type", type);
			} else if (current(record, type)) {
				entries(record, type, Moment.of(record, desk.now()));
			}
		} catch (RecordFault fault) {
			desk.fault(record.line(), fault);
		}
	}

	private boolean current(JsonRecord record, String type) {
		if (!record.flag("_active").orElse(true)) {
			desk.idle(record.line(), "idle.superseded");
			return false;
		}
		if (!record.objects("history").isEmpty()) {
			throw RecordFault.because("fault.history");
		}
		if (record.text("id").filter(id -> desk.repeated(type + " " + id)).isPresent()) {
			desk.idle(record.line(), "idle.repeated");
			return false;
		}
		return true;
	}

	private void entries(JsonRecord record, String type, Moment moment) {
		switch (type) {
		case "cbg" -> readings.glucose(record, moment, Glucose.Origin.SENSOR);
		case "smbg" -> readings.fingerTest(record, moment);
		case "bloodKetone" -> readings.ketone(record, moment);
		case "bolus" -> boluses.bolus(record, moment);
		case "wizard" -> boluses.wizard(record, moment);
		case "basal" -> rates.take(record, moment);
		case "food" -> diary.food(record, moment);
		case "insulin" -> diary.insulin(record, moment);
		case "physicalActivity" -> diary.exercise(record, moment);
		case "deviceEvent" -> events.take(record, moment);
		case "pumpSettings" -> desk.add(new Settings(record).on(moment), moment, record);
		case "reportedState" -> events.states(record, moment);
		case "alert" -> events.alert(record, moment);
		default -> throw RecordFault.because("fault.type", type);
		}
	}
}
