// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches the thread that owns the window: how long it is held by one event, counted in its own processor time, since a
 * busy computer holds it too; and whether it does what only other threads may do.
 */
final class Watcher implements AutoCloseable {

	private static final long SAMPLE_NANOS = 5_000_000;
	/** whose methods wait for a disk or count for long */
	private static final List<String> ELSEWHERE = List.of("org.islet.store.", "org.apache.derby.", "org.islet.upload.",
			"org.islet.birt.", "org.islet.metrics.Figures", "java.nio.channels.FileChannel");

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final Display display;
	private final Thread ui;
	private final Thread sampler;
	private final Listener before = event -> begin();
	private final Listener after = event -> end();
	private final List<String> trespasses = new ArrayList<>();
	private volatile boolean watching = true;
	private int depth;
	private long begun;
	private long longest;

	/** In the thread of the windows. */
	Watcher() {
		display = Display.getCurrent();
		ui = Thread.currentThread();
		display.addListener(SWT.PreEvent, before);
		display.addListener(SWT.PostEvent, after);
		sampler = Thread.ofPlatform().daemon().name("watcher").start(this::sample);
	}

	private void begin() {
		if (depth++ == 0) {
			begun = threads.getCurrentThreadCpuTime();
		}
	}

	private void end() {
		if (depth > 0 && --depth == 0) {
			longest = Math.max(longest, threads.getCurrentThreadCpuTime() - begun);
		}
	}

	private void sample() {
		while (watching) {
			StackTraceElement[] stack = ui.getStackTrace();
			boolean trespass = Arrays.stream(stack).map(StackTraceElement::getClassName)
					.anyMatch(name -> ELSEWHERE.stream().anyMatch(name::startsWith));
			if (trespass) {
				synchronized (trespasses) {
					trespasses.add(Arrays.toString(stack));
				}
			}
			LockSupport.parkNanos(SAMPLE_NANOS);
		}
	}

	/** @return the longest an event has taken, milliseconds of processor time; in the thread of the windows */
	double longestMillis() {
		return longest / 1e6;
	}

	/** @return what the thread was seen doing that it may not */
	List<String> trespasses() {
		synchronized (trespasses) {
			return List.copyOf(trespasses);
		}
	}

	/** In the thread of the windows. */
	@Override
	public void close() {
		watching = false;
		display.removeListener(SWT.PreEvent, before);
		display.removeListener(SWT.PostEvent, after);
		LockSupport.unpark(sampler);
	}
}
