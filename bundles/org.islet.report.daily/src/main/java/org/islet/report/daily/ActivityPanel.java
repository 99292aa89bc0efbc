// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.Symbol;
import org.islet.chart.TimeAxis;
import org.islet.chart.ValueAxis;
import org.islet.metrics.CarbTotals.Meal;
import org.islet.model.Exercise;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Remark;
import org.islet.report.page.Wording;

/** The lower panel: carbohydrate, exercise and notes. */
final class ActivityPanel {

	static final Style EXERCISE = new Style("#E6E6E6", 1, "#444444", 0.7, new double[0]);
	static final double SQUARE = 5;

	private static final double LEAST = 40;
	private static final double HEADROOM = 1.45;
	private static final double EXERCISE_ROW = 14;
	private static final Duration UNTIMED = Duration.ofMinutes(10);

	private final Day day;
	private final Wording wording;
	private final TimeAxis axis;

	ActivityPanel(Day day, Wording wording) {
		this.day = day;
		this.wording = wording;
		this.axis = day.axis();
	}

	/** @param height of the value scale */
	Panel panel(double height) {
		if (!day.hasActivity()) {
			return Panel.absent("activity", wording.text("absent.activity"));
		}
		FootRows foot = new FootRows(day);
		foot.row("exercise", exercise(), EXERCISE_ROW).flags(notes());
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.of("carbs", carbs()));
		layers.addAll(foot.layers());
		double most = day.carbs().entries().stream().mapToDouble(Meal::grams).max().orElse(0);
		return Panel.of("activity", height + foot.height(), foot.height(), ValueAxis.upTo(wording.text("axis.carbs"),
				Math.max(LEAST, most * HEADROOM), 2, v -> wording.number(v, 0, 0)), Optional.empty(), layers);
	}

	private List<Mark> carbs() {
		return day.carbs().entries().stream().<Mark>map(meal -> new Mark.Marker(Scale.LEFT, axis.at(meal.at()),
				meal.grams(), Symbol.SQUARE, SQUARE, Palette.CARBS, wording.grams(meal.grams()))).toList();
	}

	private List<Mark> exercise() {
		List<Mark> marks = new ArrayList<>();
		for (Logged<Exercise> logged : day.of(Exercise.class).toList()) {
			Optional<Duration> lasted = logged.entry().lasted();
			List<TimeAxis.Stretch> stretches = axis.stretches(logged.at(), logged.at().plus(lasted.orElse(UNTIMED)));
			stretches.forEach(stretch -> marks.add(
					new Mark.Box(Scale.FOOT, stretch.from(), stretch.to(), 2, 7, EXERCISE, Hatch.RISING)));
			if (lasted.isPresent() && !stretches.isEmpty()) {
				marks.add(new Mark.Text(Scale.FOOT, middle(stretches), 4.5,
						wording.text("minutes", lasted.get().toMinutes()), 6, false, Palette.INK, 2.5, false));
			}
		}
		return marks;
	}

	private static double middle(List<TimeAxis.Stretch> stretches) {
		return (stretches.getFirst().from() + stretches.getLast().to()) / 2;
	}

	private Map<Instant, String> notes() {
		Map<Instant, String> notes = new TreeMap<>();
		day.of(Remark.class).forEach(logged -> notes.put(logged.at(), "N"));
		day.of(Ketone.class).forEach(logged -> notes.put(logged.at(), "N"));
		return notes;
	}
}
