// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.islet.device.DeviceException;
import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.Entry;

/** Hands over what the records tell. They come in the order in which they were made, whatever table they are from. */
final class Diary {

	private static final long DAY = 86_400;

	private final UploadSession session;
	private final long now;
	private final Clock clock;
	private final DeviceLog log;
	private final Aside notes;
	private final Aside late;
	private final Aside backfill;
	private final Set<Long> lateOnes = new HashSet<>();
	private Stored lastNote;
	private Stored lastBackfill;

	/** @param now seconds of the clock that nobody sets; what is later makes no sense */
	Diary(UploadSession session, long now) {
		this.session = session;
		this.now = now;
		clock = new Clock(session);
		log = session.log("receiver");
		notes = new Aside(session.log("events"));
		late = new Aside(session.log("late"));
		backfill = new Aside(session.log("backfill"));
	}

	void take(Stored record) throws DeviceException {
		if (record.display() == Stored.NEVER || record.system() > now + DAY) {
			fault(record, "noTime");
			return;
		}
		if (record.table() == Table.BACKFILL) {
			lastBackfill = record;
			backfilled(record);
			return;
		}
		sees(record.system(), record.offset(), record.index());
		switch (record.table()) {
		case EGV -> measured(record);
		case METER -> add(record, Occasions.meter(record));
		case INSERTION -> add(record, Optional.of(Occasions.insertion(record)));
		case CALIBRATION -> add(record, Optional.of(Occasions.calibration(record)));
		case SETTINGS -> add(record, Optional.of(Settings.entry(record)));
		case EVENT -> noted(record);
		default -> throw new IllegalStateException(record.table().toString());
		}
	}

	private void sees(long system, long ahead, long index) {
		if (clock.sees(system, ahead, index)) {
			Clock.Change change = clock.changes().getLast();
			log.clockChange(change.before(), change.after(), index);
		}
	}

	private void add(Stored record, Optional<Entry> entry) throws DeviceException {
		entry.ifPresentOrElse(e -> log.add(e, record.index()), () -> fault(record, "absurd"));
		session.mark(record.table().mark(), record.mark());
	}

	private void noted(Stored record) throws DeviceException {
		lastNote = record;
		long system = record.system();
		Notes.entry(record).ifPresentOrElse(entry -> notes.add(system, entry, record.index()),
				() -> fault(record, "absurd"));
	}

	private void measured(Stored record) throws DeviceException {
		session.mark(record.table().mark(), record.mark());
		if (Egv.isSuperseded(record)) {
			session.skipped(record.index(), Texts.of("superseded"), false);
		} else if (Egv.isLate(record)) {
			long measured = Egv.measured(record);
			lateOnes.add(measured);
			aside(late, record, measured);
		} else {
			Optional<Entry> entry = Egv.entry(record, record.when());
			entry.ifPresent(e -> log.add(e, record.index()));
			if (entry.isEmpty()) {
				session.skipped(record.index(), Texts.of("nothing"), false);
			}
		}
	}

	private void backfilled(Stored record) throws DeviceException {
		long measured = Egv.measured(record);
		if (!Egv.isSuperseded(record) && !lateOnes.contains(measured)) {
			aside(backfill, record, measured);
		}
	}

	private void aside(Aside aside, Stored record, long measured) throws DeviceException {
		if (measured > now + DAY) {
			fault(record, "noTime");
			return;
		}
		Egv.entry(record, Stored.time(measured + clock.offset(measured)))
				.ifPresent(entry -> aside.add(measured, entry, record.index()));
	}

	private void fault(Stored record, String why) {
		session.skipped(record.index(), Texts.of(why), true);
	}

	/** What was taken so far is complete, but for what the person noted. */
	void commit() throws DeviceException {
		late.handOver(clock.changes());
		session.commit();
	}

	/** @param ahead by how much the clock on the screen is ahead now */
	void end(long ahead) throws DeviceException {
		sees(now, ahead, 0);
		notes.handOver(clock.changes());
		backfill.handOver(clock.changes());
		for (Stored last : new Stored[] { lastNote, lastBackfill }) {
			if (last != null) {
				session.mark(last.table().mark(), last.mark());
			}
		}
		commit();
	}
}
