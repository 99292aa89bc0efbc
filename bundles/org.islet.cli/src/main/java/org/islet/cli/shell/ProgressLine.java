// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.io.PrintStream;

import org.islet.device.host.Progress;

/** A bar that is drawn over itself on a terminal; elsewhere a line each quarter of the way, so that a log stays short. */
final class ProgressLine implements Progress {

	private static final int WIDTH = 30;
	private static final int WIPE = 78;

	private final PrintStream err;
	private final boolean terminal;
	private int shown = -1;

	ProgressLine(PrintStream err, boolean terminal) {
		this.err = err;
		this.terminal = terminal;
	}

	@Override
	public void at(double share, String what) {
		int percent = (int) Math.round(100 * Math.clamp(share, 0, 1));
		int step = terminal ? percent : percent / 25;
		if (step == shown) {
			return;
		}
		boolean first = shown < 0;
		shown = step;
		if (terminal) {
			int filled = percent * WIDTH / 100;
			err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " % " + what + "   ");
			if (percent == 100) {
				err.print("\r" + " ".repeat(WIPE) + "\r");
				shown = -1;
			}
			err.flush();
		} else if (!first) {
			err.println(percent + " % " + what);
		}
	}

	@Override
	public boolean cancelled() {
		return Thread.currentThread().isInterrupted();
	}
}
