// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.session.Session;
import org.islet.desktop.timeline.TimelinePart;
import org.islet.model.store.TherapyStore;
import org.islet.report.daily.DailyReport;
import org.islet.store.DerbyStores;

/**
 * The desktop's timeline in a window, dragged through a year of readings; a program of its own, which {@link FramesBench}
 * starts. Writes for each thing measured: the milliseconds from one picture to the next, those of the floor, and of both
 * the processor's time for the thread that owns the window. The floor is one picture as large that is shown again and again.
 */
final class Frames {

	private static final long REST = 1_500_000_000;
	private static final int WIDTH = 1280;
	private static final int HEIGHT = 800;
	private static final int FRAMES = 240;
	/** pixels from picture to picture: a hand that sweeps a screen in half a second */
	private static final int BY = 40;
	/** notches of the wheel from four weeks to four months */
	private static final int OUT = 5;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Display display = new Display();
	private final Shell shell = new Shell(display);
	private final List<String> told = new ArrayList<>();

	/** @param words a folder for the store, and the file for what was measured */
	public static void main(String[] words) throws IOException {
		Frames frames = new Frames();
		frames.run(Path.of(words[0]));
		Files.write(Path.of(words[1]), frames.told);
	}

	private void run(Path folder) {
		DerbyStores stores = new DerbyStores();
		TherapyStore store = stores.open(folder, new char[0]);
		Year.fill(store);
		try (Session session = new Session(folder, folder.resolve("log"), store, display::asyncExec)) {
			shell.setLayout(new FillLayout());
			shell.setSize(WIDTH, HEIGHT);
			new TimelinePart(session, new DailyReport(), null).create(shell);
			shell.open();
			Button overview = until(() -> find(shell, "timeline.look.span", Button.class));
			overview.notifyListeners(SWT.Selection, new Event());
			Canvas canvas = until(() -> find(shell, "timeline.span", Canvas.class).filter(Control::isVisible));
			rest();
			Pace floor = floor(canvas.getSize());
			tell("weeks", pan(canvas), floor);
			zoom(canvas, OUT);
			rest();
			tell("months", pan(canvas), floor);
		} finally {
			stores.close();
			shell.dispose();
		}
	}

	private void tell(String what, Pace pace, Pace floor) {
		told.add(String.format(Locale.ROOT, "%s %.3f %.3f %.3f %.3f", what, pace.millis(), floor.millis(), pace.work(),
				floor.work()));
	}

	private static <C extends Control> Optional<C> find(Control control, String id, Class<C> type) {
		if (id.equals(control.getData("id"))) {
			return Optional.of(type.cast(control));
		}
		return control instanceof Composite composite
				? Arrays.stream(composite.getChildren()).flatMap(child -> find(child, id, type).stream()).findFirst()
				: Optional.empty();
	}

	private <C> C until(Supplier<Optional<C>> look) {
		Optional<C> found = look.get();
		while (found.isEmpty()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
			found = look.get();
		}
		return found.get();
	}

	/** Until nothing has come for a while. */
	private void rest() {
		long[] last = { System.nanoTime() };
		while (System.nanoTime() - last[0] < REST) {
			if (display.readAndDispatch()) {
				last[0] = System.nanoTime();
			} else {
				Thread.onSpinWait();
			}
		}
	}

	private void zoom(Canvas canvas, int notches) {
		for (int i = 0; i < Math.abs(notches); i++) {
			Event event = new Event();
			event.count = notches > 0 ? -1 : 1;
			event.stateMask = SWT.MOD1;
			event.x = canvas.getSize().x / 2;
			canvas.notifyListeners(SWT.MouseWheel, event);
		}
	}

	private Pace pan(Canvas canvas) {
		int middle = canvas.getSize().x / 2;
		mouse(canvas, SWT.MouseDown, middle);
		Pace pace = frames(canvas, i -> mouse(canvas, SWT.MouseMove, middle + BY * i));
		mouse(canvas, SWT.MouseUp, 0);
		return pace;
	}

	private static void mouse(Canvas canvas, int type, int x) {
		Event event = new Event();
		event.button = 1;
		event.x = x;
		event.y = canvas.getSize().y / 2;
		canvas.notifyListeners(type, event);
	}

	private Pace floor(Point size) {
		Shell bare = new Shell(shell, SWT.NO_TRIM);
		bare.setLayout(new FillLayout());
		bare.setSize(size);
		Canvas canvas = new Canvas(bare, SWT.DOUBLE_BUFFERED);
		Image image = new Image(display, size.x, size.y);
		GC gc = new GC(image);
		gc.setBackground(display.getSystemColor(SWT.COLOR_DARK_GREEN));
		gc.fillRectangle(0, 0, size.x, size.y);
		gc.dispose();
		canvas.addPaintListener(event -> event.gc.drawImage(image, 0, 0));
		bare.open();
		rest();
		Pace pace = frames(canvas, i -> canvas.redraw());
		bare.dispose();
		image.dispose();
		return pace;
	}

	/**
	 * How long a picture takes.
	 *
	 * @param millis from one picture to the next; no less than the screen allows
	 * @param work of it the processor's time for the thread that owns the window
	 */
	private record Pace(double millis, double work) {
	}

	private Pace frames(Canvas canvas, IntConsumer change) {
		int[] painted = new int[1];
		canvas.addListener(SWT.Paint, event -> painted[0]++);
		long work = THREADS.getCurrentThreadCpuTime();
		long start = System.nanoTime();
		for (int i = 1; i <= FRAMES; i++) {
			change.accept(i);
			while (painted[0] < i) {
				if (!display.readAndDispatch()) {
					display.sleep();
				}
			}
		}
		return new Pace((System.nanoTime() - start) / 1e6 / FRAMES,
				(THREADS.getCurrentThreadCpuTime() - work) / 1e6 / FRAMES);
	}
}
