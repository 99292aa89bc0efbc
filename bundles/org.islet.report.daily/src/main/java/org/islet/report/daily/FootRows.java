// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Palette;
import org.islet.chart.Scale;
import org.islet.chart.Symbol;
import org.islet.chart.TimeAxis;
import org.islet.metrics.Suspension;

/** The strip at a panel's foot: rows of marks that have a time and no value, stacked upwards. */
final class FootRows {

	private static final double SIZE = 6;
	private static final double ALARM_ROW = 15;
	private static final double SUSPEND_ROW = 11;
	private static final double FLAG_ROW = 10;
	private static final double DIGIT_HOURS = 0.27;
	private static final double ALARM_SIZE = 6;
	private static final Duration SAME_FLAG = Duration.ofMinutes(60);
	private static final Style BY_ITSELF = Style.line(Palette.LOW, 1.4, 3, 1.6);
	private static final Style STOPPED = Style.line(Palette.SUSPEND, 1.6);

	private final Day day;
	private final List<Layer> layers = new ArrayList<>();
	private double height;

	FootRows(Day day) {
		this.day = day;
	}

	/** Alarms as numbered triangles; those whose numbers would touch share one. */
	FootRows alarms(List<Alarm> alarms) {
		List<Mark> marks = new ArrayList<>();
		for (List<Alarm> group : groups(alarms)) {
			double at = middle(group);
			String label = label(group);
			double half = half(label);
			marks.add(new Mark.Marker(Scale.FOOT, at, height + 4.2, Symbol.TRIANGLE, ALARM_SIZE, Palette.ALARM, ""));
			marks.add(new Mark.Text(Scale.FOOT, Math.clamp(at, half, day.axis().hours() - half), height + 8.8, label,
					SIZE, false, Palette.INK, 0, true));
		}
		return row("alarms", marks, ALARM_ROW);
	}

	private List<List<Alarm>> groups(List<Alarm> alarms) {
		List<List<Alarm>> groups = new ArrayList<>();
		for (Alarm alarm : alarms) {
			List<Alarm> group = new ArrayList<>(List.of(alarm));
			while (!groups.isEmpty() && touch(groups.getLast(), group)) {
				group.addAll(0, groups.removeLast());
			}
			groups.add(group);
		}
		return groups;
	}

	private boolean touch(List<Alarm> one, List<Alarm> other) {
		return middle(other) - middle(one) < half(label(one)) + half(label(other));
	}

	private double middle(List<Alarm> group) {
		return (day.axis().at(group.getFirst().at()) + day.axis().at(group.getLast().at())) / 2;
	}

	private static double half(String label) {
		return (label.length() + 0.8) * DIGIT_HOURS / 2;
	}

	static String label(List<Alarm> group) {
		int first = group.getFirst().number();
		int last = group.getLast().number();
		boolean all = last - first == group.size() - 1;
		return first == last ? String.valueOf(first)
				: all && group.size() > 2 ? first + "\u2013" + last
						: group.stream().map(alarm -> String.valueOf(alarm.number())).collect(Collectors.joining(","));
	}

	/** Suspensions as lines: dashed red with an alarm at each end for one that ended by itself, else purple. */
	FootRows suspensions() {
		List<Mark> marks = new ArrayList<>();
		for (Suspension suspension : day.basal().suspensions()) {
			boolean itself = Day.endedItself(suspension);
			double y = height + 3.4;
			List<TimeAxis.Stretch> stretches = day.axis().stretches(suspension.from(), day.end(suspension));
			for (TimeAxis.Stretch stretch : stretches) {
				marks.add(new Mark.Line(Scale.FOOT, stretch.from(), stretch.to(), y, itself ? BY_ITSELF : STOPPED,
						!itself));
			}
			if (!stretches.isEmpty()) {
				if (itself) {
					end(marks, suspension.from(), y);
					suspension.to().ifPresent(end -> end(marks, end, y));
				}
				double middle = (stretches.getFirst().from() + stretches.getLast().to()) / 2;
				marks.add(new Mark.Text(Scale.FOOT, middle, y, Day.letter(suspension), SIZE, true,
						itself ? Palette.LOW : Palette.SUSPEND, 1, false));
			}
		}
		return row("suspensions", marks, SUSPEND_ROW);
	}

	private void end(List<Mark> marks, Instant at, double y) {
		if (!at.isBefore(day.from()) && !at.isAfter(day.to())) {
			marks.add(new Mark.Marker(Scale.FOOT, Math.min(day.axis().at(at), day.axis().hours()), y, Symbol.TRIANGLE,
					ALARM_SIZE, Palette.ALARM, ""));
		}
	}

	/** Flags by time; those close together share one that shows both letters. */
	FootRows flags(Map<Instant, String> flags) {
		Map<Instant, String> joined = new LinkedHashMap<>();
		Instant last = null;
		for (Map.Entry<Instant, String> flag : flags.entrySet()) {
			if (last != null && Duration.between(last, flag.getKey()).compareTo(SAME_FLAG) < 0) {
				joined.merge(last, flag.getValue(), (had, more) -> add(had, more));
			} else {
				last = flag.getKey();
				joined.put(last, flag.getValue());
			}
		}
		List<Mark> marks = joined.entrySet().stream().<Mark>map(flag -> new Mark.Marker(Scale.FOOT,
				day.axis().at(flag.getKey()), height + 5, Symbol.FLAG, 7, Palette.INK, flag.getValue())).toList();
		return row("flags", marks, FLAG_ROW);
	}

	private static String add(String letters, String more) {
		StringBuilder all = new StringBuilder(letters);
		more.chars().filter(letter -> all.indexOf(Character.toString(letter)) < 0).forEach(all::appendCodePoint);
		return all.toString();
	}

	/** Adds a row of marks that stand on {@link #height()}. */
	FootRows row(String name, List<Mark> marks, double tall) {
		if (!marks.isEmpty()) {
			layers.add(Layer.of(name, marks));
			height += tall;
		}
		return this;
	}

	double height() {
		return height;
	}

	List<Layer> layers() {
		return layers;
	}
}
