// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.DayParts.Totals;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.Limit;
import org.islet.model.Period;
import org.islet.report.logbook.Cell.Look;
import org.islet.report.logbook.Cell.Word;
import org.islet.report.logbook.Cell.Writer;
import org.islet.report.page.Wording;

/** Writes what stands in the cells. */
final class CellTexts {

	private static final String LOWER = "\u2193";
	private static final String HIGHER = "\u2191";
	private static final String INCOMPLETE = "*";

	private final Data data;
	private final Wording wording;
	private final Notes notes;
	private final Limit low;
	private final Limit high;

	CellTexts(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
		this.notes = new Notes(data, wording);
		this.low = data.low();
		this.high = data.high();
	}

	/** The day's name. */
	Cell day(Period day, double width) {
		Writer cell = new Writer(width).line(Look.STRONG, wording.weekday(day.first())).line(Look.PLAIN,
				wording.monthDay(day.first()));
		long hours = Duration.between(day.from(), day.to()).toHours();
		return hours == 24 ? cell.cell()
				: cell.line(Look.SMALL, wording.text("cell.hours", String.valueOf(hours))).cell();
	}

	/** One part of one day: each reading, then the sums. */
	Cell part(Period day, int part, double width) {
		Totals totals = data.divided().of(day, data.parts().get(part));
		Writer cell = new Writer(width).words(readings(totals.meter()));
		sensor(cell, totals.sensor());
		sums(cell, totals);
		List<Word> signs = notes.signs(day, data.parts().get(part)).stream().map(sign -> new Word(sign, Look.STRONG))
				.toList();
		return cell.words(signs).cell();
	}

	private List<Word> readings(GlucoseSeries meter) {
		List<Word> words = new ArrayList<>();
		for (int i = 0; i < meter.size(); i++) {
			String number = wording.shown(meter.in(wording.unit(), i));
			words.add(meter.below(i, low) ? new Word(number + LOWER, Look.STRONG)
					: meter.above(i, high) ? new Word(number + HIGHER, Look.STRONG) : new Word(number, Look.PLAIN));
		}
		return words;
	}

	/** One part of several days: means and sums. */
	Cell sums(Period days, int part, double width) {
		Totals totals = data.divided().of(days, data.parts().get(part));
		Writer cell = new Writer(width);
		mean(cell, totals.meter());
		sensor(cell, totals.sensor());
		sums(cell, totals);
		return cell.cell();
	}

	private void mean(Writer cell, GlucoseSeries meter) {
		if (!meter.isEmpty()) {
			cell.words(List.of(new Word(wording.text("cell.mean", wording.glucose(Data.mean(meter))), Look.STRONG),
					new Word(wording.text("cell.count", String.valueOf(meter.size())), Look.SMALL)));
		}
	}

	private void sensor(Writer cell, GlucoseSeries sensor) {
		if (!sensor.isEmpty()) {
			cell.line(Look.SMALL, wording.text("cell.sensor", wording.glucose(Data.mean(sensor))));
		}
	}

	private void sums(Writer cell, Totals totals) {
		amount(cell, "cell.carbs", totals.carbs(), wording.grams(totals.carbs()));
		amount(cell, "cell.bolus", totals.bolus(), wording.units(totals.bolus()));
		amount(cell, "cell.pen", totals.rapid() + totals.pen(), wording.units(totals.rapid() + totals.pen()));
		amount(cell, "cell.long", totals.longActing(), wording.units(totals.longActing()));
	}

	private void amount(Writer cell, String key, double amount, String shown) {
		if (amount > 0) {
			cell.line(Look.PLAIN, wording.text(key, shown));
		}
	}

	/** All of one or several days. */
	Cell whole(Period days, double width) {
		Writer cell = new Writer(width);
		mean(cell, data.meter(days));
		sensor(cell, data.sensor(days));
		InsulinTotals insulin = data.insulin(days);
		if (!insulin.active().isEmpty()) {
			cell.line(Look.PLAIN, wording.text("cell.bolus", wording.sum(insulin.total()))
					+ (insulin.active().stream().allMatch(InsulinDay::complete) ? "" : INCOMPLETE));
		}
		double carbs = data.carbs().within(days).grams();
		amount(cell, "cell.carbs", carbs, wording.grams(carbs));
		return cell.cell();
	}

	/** The same in a sentence. */
	String sentence(Period days, String name) {
		List<String> parts = new ArrayList<>();
		GlucoseSeries meter = data.meter(days);
		GlucoseSeries sensor = data.sensor(days);
		if (!meter.isEmpty()) {
			parts.add(wording.text("say.meter", String.valueOf(meter.size()), wording.glucose(Data.mean(meter))));
		}
		if (!sensor.isEmpty()) {
			parts.add(wording.text("say.sensor", wording.glucose(Data.mean(sensor))));
		}
		if (!data.insulin(days).active().isEmpty()) {
			parts.add(wording.text("say.insulin", wording.sum(data.insulin(days).total())));
		}
		double carbs = data.carbs().within(days).grams();
		if (carbs > 0) {
			parts.add(wording.text("say.carbs", wording.grams(carbs)));
		}
		return wording.text("say.day", name, parts.isEmpty() ? wording.text("say.nothing") : String.join(", ", parts));
	}
}
