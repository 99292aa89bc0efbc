// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.util.List;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.HbA1c;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;
import org.islet.model.PumpSettings;
import org.islet.model.Remark;
import org.islet.model.Suspend;
import org.islet.model.store.OwnRecords;

/** The numbers under which kinds and enums are stored: the place in these lists, to which one may only append. */
final class Codes {

	static final List<Class<? extends Entry>> KINDS = List.of(Glucose.class, Ketone.class, Bolus.class, Estimate.class,
			Basal.class, Suspend.class, InsulinTotal.class, Carbs.class, Exercise.class, PumpSettings.class,
			DeviceEvent.class, Remark.class, HbA1c.class, ClinicalNote.class);
	static final List<GlucoseUnit> UNITS = List.of(GlucoseUnit.MG_DL, GlucoseUnit.MMOL_L);
	static final List<Glucose.Origin> ORIGINS = List.of(Glucose.Origin.SENSOR, Glucose.Origin.METER,
			Glucose.Origin.LINKED_METER, Glucose.Origin.MANUAL, Glucose.Origin.CALIBRATION);
	static final List<Glucose.Bound> BOUNDS = List.of(Glucose.Bound.WITHIN, Glucose.Bound.BELOW, Glucose.Bound.ABOVE);

	static final List<OwnRecords.Act> ACTS = List.of(OwnRecords.Act.ADDED, OwnRecords.Act.CHANGED,
			OwnRecords.Act.DELETED, OwnRecords.Act.UNDELETED);

	/** Glucose, insulin and carbohydrate. */
	private static final List<Class<? extends Entry>> THERAPY = List.of(Glucose.class, Bolus.class, Basal.class,
			InsulinTotal.class, Carbs.class);

	private Codes() {
	}

	static boolean therapy(short kind) {
		return THERAPY.contains(KINDS.get(kind));
	}

	/** The codes of glucose, insulin and carbohydrate as a list for SQL. */
	static String therapyCodes() {
		return THERAPY.stream().map(kind -> String.valueOf(KINDS.indexOf(kind)))
				.collect(java.util.stream.Collectors.joining(", "));
	}
}
