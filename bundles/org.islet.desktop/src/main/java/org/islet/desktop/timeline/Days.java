// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Work;
import org.islet.model.Patient;
import org.islet.report.ReportType;

/** The days of a patient, loaded when they are wanted; those looked at lately and their neighbours are at hand. */
final class Days {

	private static final int KEPT = 15;

	private final Patient patient;
	private final ReportType daily;
	private final Latest<DayData> wanted;
	private final Latest<DayData> ahead;
	private final Map<LocalDate, DayData> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<LocalDate, DayData> eldest) {
			return size() > KEPT;
		}
	};
	private LocalDate last;

	Days(Session session, Patient patient, ReportType daily) {
		this.patient = patient;
		this.daily = daily;
		this.wanted = new Latest<>(session);
		this.ahead = new Latest<>(session);
	}

	private Work<DayData> work(LocalDate date) {
		return (store, progress) -> DayData.of(store, patient, date, daily);
	}

	/** @return whether it is shown without waiting */
	boolean atHand(LocalDate date) {
		return kept.containsKey(date);
	}

	/** @param show told at once if the day is at hand, else when it is loaded, unless another one was wanted since */
	void load(LocalDate date, Consumer<DayData> show) {
		int direction = last != null && date.isBefore(last) ? -1 : 1;
		last = date;
		DayData known = kept.get(date);
		if (known == null) {
			wanted.load(work(date), day -> {
				kept.put(date, day);
				show.accept(day);
				neighbours(date, direction);
			});
		} else {
			wanted.stop();
			show.accept(known);
			neighbours(date, direction);
		}
	}

	/** Whoever turned a page that way will turn the next one that way too. */
	private void neighbours(LocalDate date, int direction) {
		if (ahead(date.plusDays(direction), () -> ahead(date.minusDays(direction), () -> {
			// both are at hand
		}))) {
			ahead(date.minusDays(direction), () -> {
				// both are at hand
			});
		}
	}

	/** @return whether it is there already */
	private boolean ahead(LocalDate date, Runnable then) {
		if (kept.containsKey(date)) {
			return true;
		}
		ahead.load(work(date), day -> {
			kept.put(date, day);
			then.run();
		});
		return false;
	}

	void stop() {
		wanted.stop();
		ahead.stop();
	}
}
