// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.islet.chart.Chart;

/** A chart in a window: as wide and high as there is room, told in words to those who cannot see it. */
public final class ChartView {

	/** Screen points per chart point: the smallest words of charts are then as large as those of the window. */
	public static final double SCALE = 1.7;

	/** Makes the chart for the room there is. */
	@FunctionalInterface
	public interface Drawing {

		/**
		 * @param width in chart points
		 * @param height in chart points
		 */
		Chart chart(double width, double height);
	}

	private final Canvas canvas;
	private final Lettering lettering;
	private Optional<Drawing> drawing = Optional.empty();
	private Optional<Chart> chart = Optional.empty();
	private Point madeFor = new Point(0, 0);

	/** @param id what tests find it by */
	public ChartView(Composite parent, String id) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("id", id);
		lettering = new Lettering(canvas.getDisplay());
		canvas.addPaintListener(this::paint);
		canvas.addDisposeListener(event -> lettering.close());
		describe();
	}

	public Canvas control() {
		return canvas;
	}

	/** @return the chart as it is shown; empty before there is one */
	public Optional<Chart> chart() {
		return chart;
	}

	public void show(Drawing shown) {
		drawing = Optional.of(shown);
		chart = Optional.empty();
		canvas.redraw();
	}

	private void paint(PaintEvent event) {
		Rectangle room = canvas.getClientArea();
		Point size = new Point(room.width, room.height);
		if (drawing.isEmpty() || room.isEmpty()) {
			return;
		}
		if (chart.isEmpty() || !madeFor.equals(size)) {
			chart = drawing.map(one -> one.chart(size.x / SCALE, size.y / SCALE));
			madeFor = size;
		}
		Tones tones = new Tones(canvas.getBackground().getRGB());
		try (SwtCanvas screen = new SwtCanvas(event.gc, SCALE, tones, lettering)) {
			chart.orElseThrow().paint(screen);
		}
	}

	private void describe() {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = chart.map(Chart::title).orElse("");
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = chart.map(Chart::description).orElse("");
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}
}
