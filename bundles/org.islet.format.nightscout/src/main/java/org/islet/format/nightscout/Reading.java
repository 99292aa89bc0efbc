// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

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

/** Reads one file, record by record; each says itself which collection it is of. */
final class Reading {

	/** The field in which the third version of the service wraps records. */
	static final Set<String> WRAPPERS = Set.of("result");

	private final ImportSession session;
	private final Desk desk;
	private final Entries entries;
	private final Treatments treatments;
	private final Profiles profiles;
	private int seen;
	private int ours;

	Reading(ImportSession session, Instant now) {
		this.session = session;
		desk = new Desk(session, now);
		entries = new Entries(desk);
		treatments = new Treatments(desk);
		profiles = new Profiles(desk);
	}

	static boolean isOurs(JsonRecord record) {
		return Entries.isOne(record) || Treatments.isOne(record) || Profiles.isOne(record);
	}

	void read(InputStream in) throws FormatException, IOException {
		Optional<BrokenJsonException> broken = records(in);
		if (ours == 0) {
			boolean nothing = seen == 0 && broken.isEmpty();
			throw new FormatException(nothing ? Kind.EMPTY : Kind.NOT_OURS, Texts.get(nothing ? "empty" : "notours"));
		}
		treatments.finish();
		profiles.finish(session);
		if (broken.isPresent()) {
			throw new FormatException(Kind.DAMAGED, Texts.get("damaged", broken.get().line()));
		}
		if (desk.added() == 0) {
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
				take(next.get());
			}
			return Optional.empty();
		} catch (BrokenJsonException e) {
			return Optional.of(e);
		}
	}

	private void take(JsonRecord record) {
		try {
			if (Profiles.isOne(record)) {
				ours++;
				profiles.take(record);
			} else if (Treatments.isOne(record)) {
				ours++;
				treatments.take(record);
			} else if (Entries.isOne(record)) {
				ours++;
				entries.take(record);
			} else {
				throw RecordFault.because("fault.type", record.text("type").orElse("?"));
			}
		} catch (RecordFault fault) {
			desk.fault(record.line(), fault);
		}
	}
}
