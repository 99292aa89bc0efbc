// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.islet.chart.Canvas;
import org.islet.chart.Chart;

/** Where a chart paints what in which colour. */
final class Plan implements Canvas {

	/** A shape of a group: its box in points from the chart's corner, and its colour. */
	record Shape(String group, double x, double y, double width, double height, int colour) {
	}

	final List<Shape> shapes = new ArrayList<>();
	private final Deque<String> groups = new ArrayDeque<>();

	static Plan of(Chart chart) {
		Plan plan = new Plan();
		chart.paint(plan);
		return plan;
	}

	Set<String> groups() {
		Set<String> all = new TreeSet<>();
		shapes.forEach(shape -> all.add(shape.group()));
		return all;
	}

	List<Shape> of(String group) {
		return shapes.stream().filter(shape -> shape.group().equals(group)).toList();
	}

	private void add(double x, double y, double width, double height, Style style) {
		String colour = style.stroke() != null && style.strokeWidth() > 0 ? style.stroke() : style.fill();
		if (colour != null) {
			int rgb = Integer.parseInt(colour.substring(1), 16);
			double opaque = colour.equals(style.fill()) ? style.fillOpacity() : 1;
			shapes.add(new Shape(String.join(".", groups), x, y, width, height, onPaper(rgb, opaque)));
		}
	}

	private static int onPaper(int rgb, double opaque) {
		int shown = 0;
		for (int shift = 0; shift < 24; shift += 8) {
			int part = (int) Math.round((rgb >> shift & 255) * opaque + 255 * (1 - opaque));
			shown |= part << shift;
		}
		return shown;
	}

	@Override
	public void path(String path, Style style) {
		double[] numbers = Arrays.stream(path.split("[^0-9.-]+")).filter(part -> !part.isEmpty())
				.mapToDouble(Double::parseDouble).toArray();
		double[] xs = new double[numbers.length / 2];
		double[] ys = new double[numbers.length / 2];
		for (int i = 0; i < xs.length; i++) {
			xs[i] = numbers[2 * i];
			ys[i] = numbers[2 * i + 1];
		}
		if (xs.length > 0) {
			double left = Arrays.stream(xs).min().getAsDouble();
			double top = Arrays.stream(ys).min().getAsDouble();
			add(left, top, Arrays.stream(xs).max().getAsDouble() - left, Arrays.stream(ys).max().getAsDouble() - top,
					style);
		}
	}

	@Override
	public void rect(double x, double y, double width, double height, Style style) {
		add(x, y, width, height, style);
	}

	@Override
	public void circle(double x, double y, double radius, Style style) {
		add(x - radius, y - radius, 2 * radius, 2 * radius, style);
	}

	@Override
	public void text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor,
			double angle) {
		if (angle == 0 && !text.isBlank()) {
			double left = anchor == Anchor.START ? x : anchor == Anchor.END ? x - size : x - size / 2;
			add(left, y - 0.7 * size, size, 0.7 * size, Style.fill(colour));
		}
	}

	@Override
	public void begin(String name) {
		groups.addLast(name);
	}

	@Override
	public void clip(double x, double y, double width, double height) {
		// paints nothing
	}

	@Override
	public void end() {
		groups.removeLast();
	}
}
