// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Hatch;
import org.islet.chart.Mark;
import org.islet.chart.Palette;
import org.islet.chart.Scale;
import org.islet.chart.TimeAxis;
import org.islet.model.Bolus;
import org.islet.model.Logged;
import org.islet.report.page.Wording;

/**
 * Boluses as bars: what was given at once solid, what was spread over time hatched above it with a line as long as it
 * took; an interrupted one is open above what was given, up to what was asked for.
 */
final class BolusBars {

	static final double WIDTH = 3.6;
	static final Style NOW = new Style(Palette.BOLUS, 1, Palette.PAPER, 0.3, new double[0]);
	static final Style EXTENDED = new Style(Palette.PAPER, 1, Palette.BOLUS, 0.7, new double[0]);
	static final Style MISSING = Style.line(Palette.BOLUS, 0.8);
	static final Style OVER = Style.line(Palette.BOLUS, 1);

	private static final double SMALLEST_OVERRIDE = 0.0125;
	private static final double SIZE = 6.5;

	private final Day day;
	private final Wording wording;
	private final List<Logged<Bolus>> boluses;

	BolusBars(Day day, Wording wording) {
		this.day = day;
		this.wording = wording;
		this.boluses = day.boluses();
	}

	/** @return units of the tallest bar */
	double largest() {
		return boluses.stream().mapToDouble(logged -> Math.max(logged.entry().asked(), logged.entry().delivered()))
				.max().orElse(0);
	}

	/** @return whether the user asked for more (1) or less (-1) than the calculator recommended */
	static int overridden(Bolus bolus) {
		double by = bolus.override();
		return by > SMALLEST_OVERRIDE ? 1 : by < -SMALLEST_OVERRIDE ? -1 : 0;
	}

	/** @return the bars, tall ones first so that short ones close by stay visible */
	List<Mark> marks() {
		List<Mark> marks = new ArrayList<>();
		boluses.stream().sorted(Comparator.comparingDouble(logged -> -logged.entry().asked()))
				.forEach(logged -> bar(marks, logged));
		boluses.forEach(logged -> marks.add(new Mark.Text(Scale.LEFT, day.axis().at(logged.at()),
				Math.max(logged.entry().asked(), logged.entry().delivered()), label(logged.entry()), SIZE, false,
				Palette.INK, 1.5, false)));
		return marks;
	}

	private void bar(List<Mark> marks, Logged<Bolus> logged) {
		Bolus bolus = logged.entry();
		double at = day.axis().at(logged.at());
		double now = bolus.now().delivered();
		double given = bolus.delivered();
		double asked = Math.max(bolus.asked(), given);
		if (bolus.interrupted() && asked > given) {
			marks.add(new Mark.Bar(Scale.LEFT, at, WIDTH, given, asked, MISSING, Hatch.NONE, true));
		}
		if (now > 0) {
			marks.add(new Mark.Bar(Scale.LEFT, at, WIDTH, 0, now, NOW, Hatch.NONE, false));
		}
		if (bolus.shape() != Bolus.Shape.NORMAL) {
			if (given > now) {
				marks.add(new Mark.Bar(Scale.LEFT, at, WIDTH, now, given, EXTENDED, Hatch.RISING, false));
			}
			bolus.over().ifPresent(over -> {
				List<TimeAxis.Stretch> stretches = day.axis().stretches(logged.at(), logged.at().plus(over));
				stretches.forEach(stretch -> marks
						.add(new Mark.Line(Scale.LEFT, stretch.from(), stretch.to(), given, OVER, true)));
			});
		}
	}

	private String label(Bolus bolus) {
		String units = bolus.interrupted() && bolus.asked() > bolus.delivered()
				? wording.text("bolus.of", wording.units(bolus.delivered()), wording.units(bolus.asked()))
				: wording.units(bolus.delivered());
		String typed = switch (bolus.shape()) {
		case SQUARE -> wording.text("bolus.square", units);
		case DUAL -> wording.text("bolus.dual", units);
		case NORMAL -> switch (bolus.source()) {
		case PEN -> wording.text(bolus.term().filter(Bolus.LONG::equals).isPresent() ? "bolus.pen.long" : "bolus.pen",
				units);
		case AUTO_CORRECTION -> wording.text("bolus.auto", units);
		default -> units;
		};
		};
		int overridden = overridden(bolus);
		return overridden == 0 ? typed : typed + (overridden > 0 ? "\u00a0\u2191" : "\u00a0\u2193");
	}
}
