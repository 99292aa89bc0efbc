// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.islet.device.Reads;
import org.islet.device.host.DeviceUploads.DriverInfo;

/** A simple drawing of a kind of device and how it is connected, in the colour of letters. */
final class DevicePicture {

	/** What devices look like. */
	enum Kind {
		METER, PUMP, RECEIVER;

		/** A driver that is not known here is drawn as a meter, which most devices are. */
		static Kind of(DriverInfo driver) {
			String id = driver.id().toLowerCase(Locale.ROOT);
			return id.startsWith("paradigm") || id.startsWith("minimed") ? PUMP
					: id.startsWith("dexcom") ? RECEIVER : METER;
		}
	}

	/** The drawing's own measures: everything below is in parts of it. */
	private static final int WIDTH = 96;
	private static final int HEIGHT = 48;

	private DevicePicture() {
	}

	/** @param size how many times as large as the smallest */
	static Canvas create(Composite parent, DriverInfo driver, int size) {
		Canvas canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		canvas.setData("id", "upload.picture");
		canvas.addPaintListener(event -> paint(event.gc, Kind.of(driver), driver.link(), size));
		canvas.setSize(WIDTH * size, HEIGHT * size);
		return canvas;
	}

	static int width(int size) {
		return WIDTH * size;
	}

	static int height(int size) {
		return HEIGHT * size;
	}

	private static void paint(GC gc, Kind kind, Reads.Link link, int size) {
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(2 * size);
		gc.setBackground(gc.getForeground());
		Pen pen = new Pen(gc, size);
		switch (kind) {
		case METER -> {
			pen.box(6, 4, 26, 40, 10);
			pen.box(11, 9, 16, 13, 3);
			pen.fill(14, 28, 10, 4);
			pen.fill(16, 40, 6, 7);
		}
		case PUMP -> {
			pen.box(2, 10, 36, 28, 8);
			pen.box(7, 15, 17, 12, 3);
			pen.fill(28, 16, 5, 5);
			pen.fill(28, 25, 5, 5);
		}
		case RECEIVER -> {
			pen.box(6, 3, 26, 42, 8);
			pen.box(10, 8, 18, 20, 2);
			pen.line(11, 24, 16, 15);
			pen.line(16, 15, 21, 21);
			pen.line(21, 21, 27, 13);
			pen.fill(16, 33, 6, 6);
		}
		}
		if (kind == Kind.PUMP) {
			pen.wave(44);
			pen.wave(50);
			pen.stick();
		} else {
			pen.cable(link);
		}
	}

	/** Draws in parts of the drawing. */
	private record Pen(GC gc, int size) {

		void box(int x, int y, int width, int height, int round) {
			gc.drawRoundRectangle(x * size, y * size, width * size, height * size, round * size, round * size);
		}

		void fill(int x, int y, int width, int height) {
			gc.fillRoundRectangle(x * size, y * size, width * size, height * size, 2 * size, 2 * size);
		}

		void line(int x, int y, int toX, int toY) {
			gc.drawLine(x * size, y * size, toX * size, toY * size);
		}

		/** By radio. */
		void wave(int x) {
			gc.drawArc((x - 8) * size, 14 * size, 12 * size, 20 * size, -60, 120);
		}

		void stick() {
			box(62, 18, 20, 12, 3);
			fill(82, 20, 9, 8);
		}

		void cable(Reads.Link link) {
			line(34, 24, 64, 24);
			if (link == Reads.Link.SERIAL) {
				fill(44, 19, 12, 10);
			}
			box(64, 18, 16, 12, 2);
			fill(80, 20, 9, 8);
		}
	}
}
