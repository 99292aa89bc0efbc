// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.islet.chart.TimeChart;

/** A chart that is painted once for the room there is, and what changes over it with the pointer. */
public final class Picture {

	private final Canvas canvas;
	private final Lettering lettering;
	private final Consumer<SwtCanvas> over;
	private Optional<TimeChart> wanted = Optional.empty();
	private Optional<TimeChart> chart = Optional.empty();
	private Optional<Image> image = Optional.empty();
	private RGB paper = new RGB(0, 0, 0);

	/** @param over paints over the chart; only while there is one */
	public Picture(Canvas canvas, Consumer<SwtCanvas> over) {
		this.canvas = canvas;
		this.over = over;
		lettering = new Lettering(canvas.getDisplay());
		canvas.addPaintListener(this::paint);
		canvas.addListener(SWT.Resize, event -> forget());
		canvas.addDisposeListener(event -> {
			forget();
			lettering.close();
		});
	}

	/** @return the chart in the size it is shown in; empty before it is */
	public Optional<TimeChart> chart() {
		return chart;
	}

	/** @param shown empty to show nothing */
	public void show(Optional<TimeChart> shown) {
		forget();
		wanted = shown;
		canvas.redraw();
	}

	private void forget() {
		image.ifPresent(Image::dispose);
		image = Optional.empty();
		chart = Optional.empty();
	}

	private void paint(PaintEvent event) {
		Rectangle room = canvas.getClientArea();
		if (wanted.isPresent() && !room.isEmpty()) {
			fit(room);
			event.gc.drawImage(image.orElseThrow(), 0, 0);
			try (SwtCanvas screen = new SwtCanvas(event.gc, ChartView.SCALE, new Tones(paper), lettering)) {
				over.accept(screen);
			}
			event.gc.setTransform(null);
		}
		if (canvas.isFocusControl() && !room.isEmpty()) {
			event.gc.drawFocus(0, 0, room.width, room.height);
		}
	}

	private void fit(Rectangle room) {
		RGB now = canvas.getBackground().getRGB();
		if (image.isEmpty() || !now.equals(paper)) {
			forget();
			paper = now;
			chart = wanted.map(one -> one.sized(room.width / ChartView.SCALE, room.height / ChartView.SCALE));
			image = Optional.of(painted(room));
		}
	}

	private Image painted(Rectangle room) {
		Image made = Blank.image(canvas.getDisplay(), room.width, room.height);
		GC gc = new GC(made);
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(room);
		try (SwtCanvas screen = new SwtCanvas(gc, ChartView.SCALE, new Tones(paper), lettering)) {
			chart.orElseThrow().paint(screen);
		} finally {
			gc.dispose();
		}
		return made;
	}
}
