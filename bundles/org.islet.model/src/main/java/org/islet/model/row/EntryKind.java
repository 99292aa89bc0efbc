// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;
import org.islet.model.PumpSettings;
import org.islet.model.Remark;
import org.islet.model.Suspend;

/** The kinds of entries, each with its way into cells and back; a kind without them does not compile. */
enum EntryKind {

	GLUCOSE(Glucose.class), KETONE(Ketone.class), BOLUS(Bolus.class), ESTIMATE(Estimate.class), BASAL(Basal.class),
	SUSPEND(Suspend.class), INSULIN_TOTAL(InsulinTotal.class), CARBS(Carbs.class), EXERCISE(Exercise.class),
	PUMP_SETTINGS(PumpSettings.class), DEVICE_EVENT(DeviceEvent.class), REMARK(Remark.class), HBA1C(HbA1c.class),
	CLINICAL_NOTE(ClinicalNote.class);

	private final String title;

	EntryKind(Class<? extends Entry> type) {
		title = type.getSimpleName();
	}

	/** @return what stands in the column {@code kind} */
	String title() {
		return title;
	}

	static Optional<EntryKind> called(String title) {
		return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).findFirst();
	}

	static EntryKind of(Entry entry) {
		return switch (entry) {
		case Glucose g -> GLUCOSE;
		case Ketone k -> KETONE;
		case Bolus b -> BOLUS;
		case Estimate e -> ESTIMATE;
		case Basal b -> BASAL;
		case Suspend s -> SUSPEND;
		case InsulinTotal t -> INSULIN_TOTAL;
		case Carbs c -> CARBS;
		case Exercise e -> EXERCISE;
		case PumpSettings s -> PUMP_SETTINGS;
		case DeviceEvent e -> DEVICE_EVENT;
		case Remark r -> REMARK;
		case HbA1c a -> HBA1C;
		case ClinicalNote n -> CLINICAL_NOTE;
		};
	}

	static EntryCells cells(Entry entry) {
		return switch (entry) {
		case Glucose g -> ReadingCells.of(g);
		case Ketone k -> ReadingCells.of(k);
		case Bolus b -> BolusCells.of(b);
		case Estimate e -> BolusCells.of(e);
		case Basal b -> DeliveryCells.of(b);
		case Suspend s -> DeliveryCells.of(s);
		case InsulinTotal t -> DeliveryCells.of(t);
		case Carbs c -> LogCells.of(c);
		case Exercise e -> LogCells.of(e);
		case PumpSettings s -> SettingsCells.of(s);
		case DeviceEvent e -> EventCells.of(e);
		case Remark r -> LogCells.of(r);
		case HbA1c a -> ReadingCells.of(a);
		case ClinicalNote n -> LogCells.of(n);
		};
	}

	/** @throws RuntimeException if these are no such entry's cells */
	Entry entry(LocalDateTime when, EntryCells cells) {
		return switch (this) {
		case GLUCOSE -> ReadingCells.glucose(when, cells);
		case KETONE -> ReadingCells.ketone(when, cells);
		case BOLUS -> BolusCells.bolus(when, cells);
		case ESTIMATE -> BolusCells.estimate(when, cells);
		case BASAL -> DeliveryCells.basal(when, cells);
		case SUSPEND -> DeliveryCells.suspend(when, cells);
		case INSULIN_TOTAL -> DeliveryCells.total(when, cells);
		case CARBS -> LogCells.carbs(when, cells);
		case EXERCISE -> LogCells.exercise(when, cells);
		case PUMP_SETTINGS -> SettingsCells.settings(when, cells);
		case DEVICE_EVENT -> EventCells.event(when, cells);
		case REMARK -> LogCells.remark(when, cells);
		case HBA1C -> ReadingCells.hba1c(when, cells);
		case CLINICAL_NOTE -> LogCells.note(when, cells);
		};
	}
}
