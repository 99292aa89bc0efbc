// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.islet.chart.Canvas;
import org.islet.chart.Chart;

/** What a chart paints, written down, and what is wrong with it. */
final class PaintedChart implements Canvas {

	private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
	private static final Pattern COMMANDS = Pattern.compile("[\\s,MLCZmlcz]+");
	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");

	private final List<String> calls = new ArrayList<>();
	private final List<String> texts = new ArrayList<>();
	private final List<String> faults = new ArrayList<>();
	private int depth;

	static PaintedChart of(Chart chart) {
		PaintedChart painted = new PaintedChart();
		chart.paint(painted);
		if (painted.depth != 0) {
			painted.faults.add(painted.depth + " groups are not ended");
		}
		if (painted.calls.isEmpty()) {
			painted.faults.add("nothing is painted");
		}
		return painted;
	}

	/** @return all that was painted, in order */
	List<String> calls() {
		return calls;
	}

	/** @return all words that were painted */
	List<String> texts() {
		return texts;
	}

	/** @return what no canvas can paint */
	List<String> faults() {
		return faults;
	}

	@Override
	public void path(String path, Style style) {
		call("path " + path, style);
		if (!isPath(path.strip())) {
			faults.add("not a path of absolute M, L, C and Z: " + (path.length() > 80 ? path.substring(0, 80) : path));
		}
	}

	/** Token by token: one expression for all of a long path would overflow the stack of a small thread. */
	private static boolean isPath(String path) {
		return !path.isEmpty() && Character.toUpperCase(path.charAt(0)) == 'M' && COMMANDS.splitAsStream(path)
				.allMatch(token -> token.isEmpty() || NUMBER.matcher(token).matches());
	}

	@Override
	public void rect(double x, double y, double width, double height, Style style) {
		call("rect " + finite(x, y) + " " + size(width) + " " + size(height), style);
	}

	@Override
	public void circle(double x, double y, double radius, Style style) {
		call("circle " + finite(x, y) + " " + size(radius), style);
	}

	@Override
	public void text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor,
			double angle) {
		calls.add("text " + finite(x, y, angle) + " " + size(size) + bold + anchor + " " + text);
		texts.add(String.valueOf(text));
		colour(colour);
	}

	@Override
	public void begin(String name) {
		depth++;
		calls.add("begin " + name);
	}

	@Override
	public void clip(double x, double y, double width, double height) {
		calls.add("clip " + finite(x, y) + " " + size(width) + " " + size(height));
	}

	@Override
	public void end() {
		if (--depth < 0) {
			faults.add("a group is ended that was not begun");
		}
		calls.add("end");
	}

	private void call(String what, Style style) {
		calls.add(what + " " + style.fill() + " " + style.stroke() + " " + size(style.strokeWidth()));
		colour(style.fill());
		colour(style.stroke());
		if (!(style.fillOpacity() >= 0 && style.fillOpacity() <= 1)) {
			faults.add("opacity " + style.fillOpacity());
		}
	}

	private void colour(String colour) {
		if (colour != null && !COLOUR.matcher(colour).matches()) {
			faults.add("not a colour #RRGGBB: " + colour);
		}
	}

	private String finite(double... numbers) {
		StringBuilder text = new StringBuilder();
		for (double number : numbers) {
			if (Double.isNaN(number) || Double.isInfinite(number)) {
				faults.add("a coordinate " + number);
			}
			text.append(number).append(' ');
		}
		return text.toString();
	}

	private double size(double number) {
		if (!(number >= 0 && number < 1e6)) {
			faults.add("a length " + number);
		}
		return number;
	}
}
