// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Paints a chart as SVG. Words stay words; every group has its path of names as id ({@code glucose.sensor}), numbered
 * from the second of the same path on ({@code glucose.shift-2}).
 */
public final class Svg implements Canvas {

	/** The font family words are set in. */
	public static final String FAMILY = "DejaVu Sans";

	private final StringBuilder out = new StringBuilder();
	private final Deque<String> names = new ArrayDeque<>();
	private final Deque<Integer> depths = new ArrayDeque<>();
	private final Map<String, Integer> used = new HashMap<>();
	private int clips;

	private Svg() {
	}

	/** @return the chart as an SVG document */
	public static String of(Chart chart) {
		Svg svg = new Svg();
		svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
		svg.length("width", chart.width()).length("height", chart.height());
		svg.out.append(" viewBox=\"0 0 ");
		Path.number(svg.out, chart.width());
		Path.number(svg.out.append(' '), chart.height());
		svg.out.append("\" role=\"img\" font-family=\"'").append(FAMILY).append("',sans-serif\">");
		svg.words("title", chart.title()).words("desc", chart.description());
		svg.rect(0, 0, chart.width(), chart.height(), Style.fill(Palette.PAPER));
		chart.paint(svg);
		return svg.out.append("</svg>").toString();
	}

	/** @return the chart as an SVG document in UTF-8 */
	public static byte[] bytes(Chart chart) {
		return of(chart).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void path(String path, Style style) {
		out.append("<path d=\"").append(path).append('"');
		style(style).append("/>");
	}

	@Override
	public void rect(double x, double y, double width, double height, Style style) {
		out.append("<rect");
		length("x", x).length("y", y).length("width", width).length("height", height);
		style(style).append("/>");
	}

	@Override
	public void circle(double x, double y, double radius, Style style) {
		out.append("<circle");
		length("cx", x).length("cy", y).length("r", radius);
		style(style).append("/>");
	}

	@Override
	public void text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor,
			double angle) {
		out.append("<text");
		if (angle == 0) {
			length("x", x).length("y", y);
		} else {
			out.append(" transform=\"translate(");
			Path.number(out, x);
			Path.number(out.append(' '), y);
			Path.number(out.append(") rotate("), angle);
			out.append(")\"");
		}
		length("font-size", size);
		out.append(bold ? " font-weight=\"bold\"" : "").append(" fill=\"").append(colour).append('"');
		if (anchor != Anchor.START) {
			out.append(" text-anchor=\"").append(anchor == Anchor.MIDDLE ? "middle" : "end").append('"');
		}
		out.append('>');
		escape(text).append("</text>");
	}

	@Override
	public void begin(String name) {
		names.addLast(name);
		depths.addLast(1);
		String path = String.join(".", names);
		int count = used.merge(path, 1, Integer::sum);
		out.append("<g id=\"").append(path);
		out.append(count > 1 ? "-" + count : "").append("\">");
	}

	@Override
	public void clip(double x, double y, double width, double height) {
		String id = "clip" + ++clips;
		out.append("<clipPath id=\"").append(id).append("\"><rect");
		length("x", x).length("y", y).length("width", width).length("height", height);
		out.append("/></clipPath><g clip-path=\"url(#").append(id).append(")\">");
		depths.addLast(depths.removeLast() + 1);
	}

	@Override
	public void end() {
		names.removeLast();
		out.append("</g>".repeat(depths.removeLast()));
	}

	private Svg length(String name, double value) {
		out.append(' ').append(name).append("=\"");
		Path.number(out, value);
		out.append('"');
		return this;
	}

	private StringBuilder style(Style style) {
		out.append(" fill=\"").append(style.fill() == null ? "none" : style.fill()).append('"');
		if (style.fill() != null && style.fillOpacity() < 1) {
			length("fill-opacity", style.fillOpacity());
		}
		if (style.stroke() != null) {
			out.append(" stroke=\"").append(style.stroke()).append('"');
			length("stroke-width", style.strokeWidth());
			dash(style.dash());
		}
		return out;
	}

	private void dash(double[] dash) {
		for (int i = 0; i < dash.length; i++) {
			out.append(i == 0 ? " stroke-dasharray=\"" : " ");
			Path.number(out, dash[i]);
		}
		out.append(dash.length > 0 ? "\"" : "");
	}

	private Svg words(String element, String text) {
		if (!text.isEmpty()) {
			out.append('<').append(element).append('>');
			escape(text).append("</").append(element).append('>');
		}
		return this;
	}

	private StringBuilder escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			switch (letter) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			default -> {
				if (letter >= ' ' || letter == '\n' || letter == '\t') {
					out.append(letter);
				}
			}
			}
		}
		return out;
	}
}
