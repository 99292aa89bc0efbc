// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.model.Patient;
import org.islet.model.Period;

/**
 * The days of a patient seen from afar, loaded four weeks at a time: first what is in sight, then what lies beside it. Days
 * are counted from 1970-01-01.
 */
final class Columns {

	private static final int CHUNK = 28;

	private final Patient patient;
	private final LocalDate first;
	private final LocalDate last;
	private final Latest<List<DayColumn>> loading;
	private final Map<Long, Map<LocalDate, DayColumn>> chunks = new HashMap<>();
	private final Runnable more;
	private boolean busy;
	private double from;
	private double to;

	/** @param more told whenever more days are known */
	Columns(Session session, Patient patient, LocalDate first, LocalDate last, Runnable more) {
		this.patient = patient;
		this.first = first;
		this.last = last;
		this.more = more;
		this.loading = new Latest<>(session);
	}

	/** Loads these days, if they are not known, and then as many on both sides. */
	void want(Reach reach) {
		from = reach.from();
		to = reach.from() + reach.days();
		next();
	}

	private void next() {
		if (!busy) {
			missing(0).or(() -> missing(to - from)).ifPresent(this::load);
		}
	}

	/** @return of what is not known yet the part nearest to the middle of what is in sight */
	private Optional<Long> missing(double beside) {
		double middle = (from + to) / 2 / CHUNK - 0.5;
		return chunks(from - beside, to + beside).filter(chunk -> !chunks.containsKey(chunk)).boxed()
				.min((one, other) -> Double.compare(Math.abs(one - middle), Math.abs(other - middle)));
	}

	private LongStream chunks(double begin, double end) {
		long least = Math.max(first.toEpochDay(), (long) Math.floor(begin));
		long most = Math.min(last.toEpochDay(), (long) Math.ceil(end) - 1);
		return least > most ? LongStream.empty()
				: LongStream.rangeClosed(Math.floorDiv(least, CHUNK), Math.floorDiv(most, CHUNK));
	}

	private void load(long chunk) {
		busy = true;
		Period days = new Period(LocalDate.ofEpochDay(chunk * CHUNK), LocalDate.ofEpochDay((chunk + 1) * CHUNK - 1),
				patient.zone());
		loading.load((store, progress) -> DayColumn.of(store.read(patient.id(), days)), columns -> {
			busy = false;
			Map<LocalDate, DayColumn> known = new HashMap<>();
			columns.forEach(column -> known.put(column.date(), column));
			chunks.put(chunk, known);
			more.run();
			next();
		});
	}

	/** @return whether all is known of the days from one to another */
	boolean know(long begin, long end) {
		return chunks(begin, end).allMatch(chunks::containsKey);
	}

	Optional<DayColumn> of(LocalDate date) {
		return Optional.ofNullable(chunks.get(Math.floorDiv(date.toEpochDay(), CHUNK))).map(known -> known.get(date));
	}

	void stop() {
		loading.stop();
	}
}
