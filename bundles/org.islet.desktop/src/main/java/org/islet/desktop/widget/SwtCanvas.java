// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.islet.chart.Canvas;

/** Paints charts on screen, enlarged as asked, in the colours of a theme. */
public final class SwtCanvas implements Canvas, AutoCloseable {

	private static final float MITRE = 10;

	/** What was clipped to before a group clipped to less; empty where it did not. */
	private final Deque<Optional<Rectangle>> before = new ArrayDeque<>();
	private final GC gc;
	private final Tones tones;
	private final Lettering lettering;
	private final Transform transform;
	private final float[] base = new float[6];
	private final double scale;

	/**
	 * @param gc painted on from its transformation's origin
	 * @param scale screen points per chart point
	 * @param lettering the fonts; stays open
	 */
	public SwtCanvas(GC gc, double scale, Tones tones, Lettering lettering) {
		this.gc = gc;
		this.scale = scale;
		this.tones = tones;
		this.lettering = lettering;
		gc.setAdvanced(true);
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		transform = new Transform(gc.getDevice());
		gc.getTransform(transform);
		transform.scale((float) scale, (float) scale);
		transform.getElements(base);
		gc.setTransform(transform);
	}

	@Override
	public void path(String path, Style style) {
		Path shape = PathText.read(path, gc.getDevice());
		try {
			if (fill(style)) {
				gc.fillPath(shape);
			}
			if (stroke(style)) {
				gc.drawPath(shape);
			}
		} finally {
			shape.dispose();
		}
	}

	@Override
	public void rect(double x, double y, double width, double height, Style style) {
		Path shape = new Path(gc.getDevice());
		shape.addRectangle((float) x, (float) y, (float) width, (float) height);
		shape(shape, style);
	}

	@Override
	public void circle(double x, double y, double radius, Style style) {
		Path shape = new Path(gc.getDevice());
		shape.addArc((float) (x - radius), (float) (y - radius), (float) (2 * radius), (float) (2 * radius), 0, 360);
		shape(shape, style);
	}

	private void shape(Path shape, Style style) {
		try {
			if (fill(style)) {
				gc.fillPath(shape);
			}
			if (stroke(style)) {
				gc.drawPath(shape);
			}
		} finally {
			shape.dispose();
		}
	}

	private boolean fill(Style style) {
		if (style.fill() == null) {
			return false;
		}
		gc.setBackground(tones.of(style.fill()));
		gc.setAlpha((int) Math.round(255 * style.fillOpacity()));
		return true;
	}

	private boolean stroke(Style style) {
		if (style.stroke() == null || style.strokeWidth() <= 0) {
			return false;
		}
		gc.setForeground(tones.of(style.stroke()));
		gc.setAlpha(255);
		float[] dash = new float[style.dash().length];
		for (int i = 0; i < dash.length; i++) {
			dash[i] = (float) style.dash()[i];
		}
		gc.setLineAttributes(new LineAttributes((float) style.strokeWidth(), SWT.CAP_FLAT, SWT.JOIN_ROUND,
				dash.length == 0 ? SWT.LINE_SOLID : SWT.LINE_CUSTOM, dash.length == 0 ? null : dash, 0, MITRE));
		return true;
	}

	/** Words are drawn with a large font made small again, so that their size is any number and the same on all screens. */
	@Override
	public void text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor,
			double angle) {
		Font font = lettering.font(bold);
		gc.setFont(font);
		gc.setForeground(tones.of(colour));
		gc.setAlpha(255);
		double enlarged = size / lettering.height();
		Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
		double left = switch (anchor) {
		case START -> 0;
		case MIDDLE -> -extent.x / 2.0;
		case END -> -extent.x;
		};
		transform.setElements(base[0], base[1], base[2], base[3], base[4], base[5]);
		transform.translate((float) x, (float) y);
		transform.rotate((float) angle);
		transform.scale((float) enlarged, (float) enlarged);
		transform.translate((float) left, -lettering.ascent(gc, bold));
		gc.setTransform(transform);
		gc.drawText(text, 0, 0, SWT.DRAW_TRANSPARENT);
		untransformed();
	}

	private void untransformed() {
		transform.setElements(base[0], base[1], base[2], base[3], base[4], base[5]);
		gc.setTransform(transform);
	}

	@Override
	public void begin(String name) {
		before.push(Optional.empty());
	}

	@Override
	public void clip(double x, double y, double width, double height) {
		Rectangle now = gc.getClipping();
		if (before.pop().isEmpty()) {
			before.push(Optional.of(now));
		}
		gc.setClipping(now.intersection(new Rectangle((int) Math.floor(x), (int) Math.floor(y), (int) Math.ceil(width),
				(int) Math.ceil(height))));
	}

	@Override
	public void end() {
		before.pop().ifPresent(gc::setClipping);
	}

	/** @return screen points per chart point */
	public double scale() {
		return scale;
	}

	@Override
	public void close() {
		transform.dispose();
	}
}
