// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a day's use leaves behind. */
class MemoryTest {

	private static final int WARM = 3;
	private static final int ROUNDS = 6;
	private static final int MOST_MIB = 12;
	private static final String REPORT = "Daily Summary";

	@TempDir
	static Path data;

	private static Desk desk;

	@BeforeAll
	static void open() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.add(store, Sample.patient("Doe", "Jane"), Sample.PUMP);
			Sample.addMeter(store, Sample.patient("Roe", "Richard"));
		}
		Device.DEBUG = true;
		desk = Desk.start(data);
		desk.await("the window", Widgets::window);
	}

	@AfterAll
	static void close() {
		Device.DEBUG = false;
		desk.close();
	}

	private static void choose(String name) {
		desk.act(() -> Widgets.menu("Patient", name));
		desk.until(name, () -> Widgets.text("navigation.patient").equals(name));
	}

	/** What somebody does who looks at two people's days and prints one. */
	private static void round() {
		Walk walk = new Walk(desk);
		for (String name : new String[] { "Richard Roe", "Jane Doe" }) {
			walk.view("Home");
			choose(name);
			desk.until(name, () -> Widgets.find(Label.class, "home.patient")
					.filter(label -> label.getText().equals(name)).isPresent());
			walk.view("Timeline");
			walk.look("day");
			walk.press("timeline.previous");
			walk.filled("timeline.table");
			walk.look("overlay");
			walk.look("span");
			Canvas span = walk.canvas("timeline.span");
			for (int i = 0; i < 4; i++) {
				walk.zoom(span, i < 2 ? 1 : -1);
				walk.drag(span, i % 2 == 0 ? 0.4 : -0.4);
			}
			walk.look("day");
			walk.view("Reports");
			walk.print(REPORT);
		}
	}

	private static Map<String, Long> resources() {
		return desk.ui(() -> {
			DeviceData now = Display.getCurrent().getDeviceData();
			return Arrays.stream(now.objects)
					.collect(Collectors.groupingBy(one -> one.getClass().getSimpleName(), TreeMap::new,
							Collectors.counting()));
		});
	}

	private static long heap() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
	}

	@Test
	void lookingPanningPrintingAndChangingPatientsLeaveNothingBehind() {
		for (int i = 0; i < WARM; i++) {
			round();
		}
		Map<String, Long> before = resources();
		long heapBefore = heap();
		for (int i = 0; i < ROUNDS; i++) {
			round();
		}
		Map<String, Long> after = resources();
		long heapAfter = heap();
		String told = "pictures, fonts and the like %s, then %s; heap %d MiB, then %d MiB".formatted(before, after,
				heapBefore, heapAfter);
		long more = after.values().stream().mapToLong(Long::longValue).sum()
				- before.values().stream().mapToLong(Long::longValue).sum();
		assertTrue(more < ROUNDS, told);
		assertTrue(heapAfter - heapBefore < MOST_MIB, told);
	}
}
