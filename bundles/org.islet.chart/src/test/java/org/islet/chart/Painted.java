// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A canvas that remembers what was painted on it. */
final class Painted implements Canvas {

	/** One thing painted: in which group, what, and where its box lies. */
	record Thing(String group, String what, double x, double y, double width, double height, Style style) {
	}

	final List<Thing> things = new ArrayList<>();
	private final Deque<String> groups = new ArrayDeque<>();

	static Painted of(Chart chart) {
		Painted painted = new Painted();
		chart.paint(painted);
		if (!painted.groups.isEmpty()) {
			throw new IllegalStateException("groups not ended: " + painted.groups);
		}
		return painted;
	}

	List<Thing> in(String group) {
		return things.stream().filter(thing -> thing.group().equals(group)).toList();
	}

	List<Thing> words() {
		return things.stream().filter(thing -> thing.style() == null).toList();
	}

	private void add(String what, double x, double y, double width, double height, Style style) {
		things.add(new Thing(String.join(".", groups), what, x, y, width, height, style));
	}

	@Override
	public void path(String path, Style style) {
		double[] numbers = java.util.Arrays.stream(path.split("[^0-9.-]+")).filter(part -> !part.isEmpty())
				.mapToDouble(Double::parseDouble).toArray();
		double left = Double.MAX_VALUE;
		double top = Double.MAX_VALUE;
		double right = -Double.MAX_VALUE;
		double bottom = -Double.MAX_VALUE;
		for (int i = 0; i + 1 < numbers.length; i += 2) {
			left = Math.min(left, numbers[i]);
			right = Math.max(right, numbers[i]);
			top = Math.min(top, numbers[i + 1]);
			bottom = Math.max(bottom, numbers[i + 1]);
		}
		add(path, left, top, right - left, bottom - top, style);
	}

	@Override
	public void rect(double x, double y, double width, double height, Style style) {
		add("rect", x, y, width, height, style);
	}

	@Override
	public void circle(double x, double y, double radius, Style style) {
		add("circle", x - radius, y - radius, 2 * radius, 2 * radius, style);
	}

	@Override
	public void text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor,
			double angle) {
		double width = Letters.width(text, size, bold);
		double left = anchor == Anchor.START ? x : anchor == Anchor.MIDDLE ? x - width / 2 : x - width;
		if (angle == 0) {
			add(text, left, y - 0.74 * size, width, 0.74 * size, null);
		} else {
			add(text, x - size / 2, y - width / 2, size, width, null);
		}
	}

	@Override
	public void begin(String name) {
		groups.addLast(name);
	}

	@Override
	public void clip(double x, double y, double width, double height) {
		// nothing is painted outside on purpose
	}

	@Override
	public void end() {
		groups.removeLast();
	}
}
