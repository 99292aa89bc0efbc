// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** The rows of one section of the new layout, oldest first. A clinic's export has all kinds of rows in one section. */
final class NewRecords {

	/** What sensors can measure, mg/dL; a value at the end of the range stands for all beyond. */
	private static final double LOWEST = 40;
	private static final double HIGHEST = 400;

	private final Desk desk;
	private final LogBook book;
	private final NewFingerTests fingers;
	private final NewDelivery delivery;
	private final NewBoluses boluses;
	private final NewCalculations calculations;
	private final NewEvents events;
	private final NewMarkers markers;
	private final NewTotals totals;
	private LocalDateTime from;

	NewRecords(Desk desk, LogBook book) {
		this.desk = desk;
		this.book = book;
		fingers = new NewFingerTests(desk, book);
		delivery = new NewDelivery(desk, book);
		boluses = new NewBoluses(desk);
		calculations = new NewCalculations(desk, book);
		events = new NewEvents(desk, book);
		markers = new NewMarkers(desk, book);
		totals = new NewTotals(desk);
	}

	void take(NewRow row, long position) {
		from = from == null ? row.when() : from;
		try {
			clock(row, position);
			glucose(row, position);
			fingers.take(row, position);
			delivery.take(row, position);
			bolus(row, position);
			calculations.take(row, position);
			events.take(row, position);
			markers.take(row, position);
		} catch (RowFault fault) {
			desk.fault(row.line(), fault);
		}
		for (String column : row.header().strange()) {
			if (row.has(column)) {
				desk.fault(row.line(), "fault.column", row.header().title(column));
			}
		}
	}

	void finish() {
		fingers.finish();
		delivery.finish();
		calculations.finish(boluses.finish(from));
		markers.finish(calculations.meals());
	}

	private void clock(NewRow row, long position) {
		if (row.has(Columns.NEW_TIME)) {
			LocalDateTime after = NewRow.moment(row.text(Columns.NEW_TIME))
					.orElseThrow(() -> RowFault.because("fault.date"));
			book.clockChange(position, row.when(), after, row.line());
		}
	}

	private void bolus(NewRow row, long position) {
		if (NewTotals.total(row)) {
			totals.take(row, position);
		} else if (row.has(Columns.BOLUS_TYPE) || row.has(Columns.SELECTED) || row.has(Columns.DELIVERED)) {
			boluses.take(row, position);
		}
	}

	private void glucose(NewRow row, long position) {
		Optional<GlucoseValue> sensor = row.glucose(Columns.SENSOR);
		if (sensor.isPresent()) {
			OptionalDouble isig = Numbers.within(row.number(Columns.ISIG), 0, 1000);
			book.add(position, new Glucose(row.when(), sensor.get(), Origin.SENSOR, bound(sensor.get()), isig,
					Optional.empty()), row.line());
		}
		Optional<GlucoseValue> calibration = row.glucose(Columns.CALIBRATION);
		if (calibration.isPresent()) {
			book.add(position, Glucose.of(row.when(), calibration.get(), Origin.CALIBRATION), row.line());
		}
	}

	private static Bound bound(GlucoseValue value) {
		if (value.number() >= Numbers.shown(HIGHEST, value.unit())) {
			return Bound.ABOVE;
		}
		boolean lowest = value.unit() == GlucoseUnit.MG_DL ? value.number() <= LOWEST
				: value.number() <= Numbers.shown(LOWEST, value.unit());
		return lowest ? Bound.BELOW : Bound.WITHIN;
	}
}
