// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Step;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.TimeAxis;
import org.islet.chart.ValueAxis;
import org.islet.metrics.Segment;
import org.islet.metrics.Segment.Kind;
import org.islet.metrics.Suspension;
import org.islet.model.DeviceEvent;
import org.islet.model.Logged;
import org.islet.report.page.Wording;

/** The middle panel: basal and boluses, suspensions, automation, pump alarms, set and reservoir changes. */
final class InsulinPanel {

	static final Style BASAL = new Style(Palette.BASAL, 0.65, "#4E8AC4", 0.6, new double[0]);
	static final Style PROGRAMMED = Style.line(Palette.INK, 0.7, 2.5, 1.8);
	static final Style TEMP = Style.line(Palette.INK, 0.9);
	static final Style AUTOMATED = new Style("#E4EDF8", 1, null, 0, new double[0]);
	static final Style AUTOMATED_EDGE = Style.fill(Palette.SENSOR);
	static final Style SUSPENDED = new Style(Palette.PAPER, 1, null, 0, new double[0]);
	static final Style SUSPEND_EDGE = Style.line(Palette.SUSPEND, 1.6);
	static final Style ITSELF_EDGE = Style.line(Palette.LOW, 1.6, 3, 1.6);

	private static final double HEADROOM = 1.35;
	private static final double BASAL_HEADROOM = 1.1;
	private static final double SUSPEND_HEIGHT = 0.14;
	private static final double LETTER_HOURS = 0.45;
	private static final Duration HOLE = Duration.ofMinutes(30);
	private static final Duration SAME_CHANGE = Duration.ofMinutes(60);

	private final Day day;
	private final Wording wording;
	private final TimeAxis axis;
	private final BolusBars boluses;
	private double top;

	InsulinPanel(Day day, Wording wording) {
		this.day = day;
		this.wording = wording;
		this.axis = day.axis();
		this.boluses = new BolusBars(day, wording);
	}

	/** @param height of the value scales */
	Panel panel(double height, List<Alarm> alarms) {
		if (!day.hasInsulin()) {
			return Panel.absent("insulin", wording.text("absent.insulin"));
		}
		top = Math.max(1, boluses.largest() * HEADROOM);
		FootRows foot = new FootRows(day).alarms(alarms).flags(changes());
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("automated", automated()));
		layers.add(Layer.behind("unknown", holes()));
		if (day.insulin().aggregated()) {
			// what automation gave is known as a sum only: the rates were programmed, not given
			layers.add(Layer.of("programmed", steps(kind -> kind != Kind.SUSPENDED, PROGRAMMED, false)));
		} else {
			layers.add(Layer.of("basal", steps(kind -> kind != Kind.SUSPENDED, BASAL, true)));
			layers.add(Layer.of("temp", steps(kind -> kind == Kind.TEMP, TEMP, false)));
			layers.add(Layer.of("programmed", programmed()));
		}
		layers.add(Layer.of("suspended", suspended()));
		layers.add(Layer.of("bolus", boluses.marks()));
		layers.addAll(foot.layers());
		return Panel.of("insulin", height + foot.height(), foot.height(),
				ValueAxis.upTo(wording.text("axis.bolus"), top, 4, v -> wording.number(v, 0, 2)),
				day.hasPump() ? Optional.of(rates()) : Optional.empty(), layers);
	}

	private ValueAxis rates() {
		double most = Math.max(highest(day.basal().segments()), highest(day.basal().programmed()));
		return ValueAxis.upTo(wording.text("axis.basal"), most > 0 ? most * BASAL_HEADROOM : 1, 4,
				v -> wording.number(v, 0, 3));
	}

	private static double highest(List<Segment> segments) {
		return segments.stream().mapToDouble(Segment::rate).max().orElse(0);
	}

	private List<Mark> steps(Predicate<Kind> wanted, Style style, boolean area) {
		List<Step> steps = new ArrayList<>();
		for (Segment segment : day.basal().segments()) {
			if (wanted.test(segment.kind())) {
				add(steps, segment.from(), segment.to(), segment.rate());
			}
		}
		return steps.isEmpty() ? List.of() : List.of(new Mark.Steps(Scale.RIGHT, steps, style, area));
	}

	private void add(List<Step> steps, Instant from, Instant to, double rate) {
		axis.stretches(from, to).forEach(stretch -> steps.add(new Step(stretch.from(), stretch.to(), rate)));
	}

	/** The pattern's rate where something else was delivered. */
	private List<Mark> programmed() {
		List<Step> steps = new ArrayList<>();
		for (Segment pattern : day.basal().programmed()) {
			for (Segment given : day.basal().segments()) {
				if (given.kind() != Kind.SCHEDULED) {
					Instant from = pattern.from().isAfter(given.from()) ? pattern.from() : given.from();
					Instant to = pattern.to().isBefore(given.to()) ? pattern.to() : given.to();
					if (from.isBefore(to)) {
						add(steps, from, to, pattern.rate());
					}
				}
			}
		}
		return steps.isEmpty() ? List.of() : List.of(new Mark.Steps(Scale.RIGHT, steps, PROGRAMMED, false));
	}

	private List<Mark> automated() {
		List<Mark> marks = new ArrayList<>();
		Instant from = null;
		Instant to = null;
		for (Segment segment : day.basal().segments()) {
			if (segment.kind().automated()) {
				if (to != null && to.equals(segment.from())) {
					to = segment.to();
				} else {
					automated(marks, from, to);
					from = segment.from();
					to = segment.to();
				}
			}
		}
		automated(marks, from, to);
		return marks;
	}

	private void automated(List<Mark> marks, Instant from, Instant to) {
		if (from != null) {
			for (TimeAxis.Stretch stretch : axis.stretches(from, to)) {
				marks.add(new Mark.Box(Scale.LEFT, stretch.from(), stretch.to(), 0, top, AUTOMATED, Hatch.NONE));
				marks.add(new Mark.Box(Scale.HEAD, stretch.from(), stretch.to(), 0, 2.5, AUTOMATED_EDGE, Hatch.NONE));
			}
		}
	}

	private List<Mark> holes() {
		List<Mark> marks = new ArrayList<>();
		if (!day.basal().segments().isEmpty()) {
			Instant before = day.from();
			for (Segment segment : day.basal().segments()) {
				hole(marks, before, segment.from());
				before = segment.to();
			}
			hole(marks, before, day.to());
		}
		return marks;
	}

	private void hole(List<Mark> marks, Instant from, Instant to) {
		if (from.isBefore(to) && Duration.between(from, to).compareTo(HOLE) > 0) {
			axis.stretches(from, to).forEach(stretch -> marks.add(new Mark.Box(Scale.LEFT, stretch.from(),
					stretch.to(), 0, top, GlucosePanel.NO_DATA, Hatch.FALLING)));
		}
	}

	private List<Mark> suspended() {
		List<Mark> marks = new ArrayList<>();
		double edge = top * SUSPEND_HEIGHT;
		for (Suspension suspension : day.basal().suspensions()) {
			Style style = Day.endedItself(suspension) ? ITSELF_EDGE : SUSPEND_EDGE;
			for (TimeAxis.Stretch stretch : axis.stretches(suspension.from(), day.end(suspension))) {
				marks.add(new Mark.Box(Scale.LEFT, stretch.from(), stretch.to(), 0, edge, SUSPENDED, Hatch.NONE));
				marks.add(new Mark.Line(Scale.LEFT, stretch.from(), stretch.to(), edge, style, false));
				boolean inside = stretch.length() > LETTER_HOURS;
				marks.add(new Mark.Text(Scale.LEFT, (stretch.from() + stretch.to()) / 2, inside ? top * 0.03 : edge,
						Day.letter(suspension), 7, true, style.stroke(), 1.5, inside));
			}
		}
		return marks;
	}

	/** Reservoir changes (rewound, or the tubing filled without it) and set changes (the cannula filled). */
	private Map<Instant, String> changes() {
		Map<Instant, String> flags = new TreeMap<>();
		Instant rewound = Instant.MIN;
		List<Logged<DeviceEvent>> events = new ArrayList<>(day.of(DeviceEvent.class).toList());
		events.sort(Comparator.comparing(Logged::at));
		for (Logged<DeviceEvent> logged : events) {
			switch (logged.entry().kind()) {
			case REWIND, PRIME_TUBING -> {
				if (rewound.equals(Instant.MIN)
						|| Duration.between(rewound, logged.at()).compareTo(SAME_CHANGE) > 0) {
					flags.merge(logged.at(), "R", String::concat);
				}
				rewound = logged.at();
			}
			case PRIME_CANNULA -> flags.merge(logged.at(), "S", String::concat);
			default -> {
				// no change of set or reservoir
			}
			}
		}
		return flags;
	}
}
