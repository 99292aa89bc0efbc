// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import org.islet.cli.Console;
import org.islet.cli.shell.Texts;
import org.islet.device.host.Progress;
import org.islet.report.host.Pack;

/** Shows on the console which report of a pack is being printed. */
final class PackProgress implements Pack.Watcher {

	private final Progress progress;

	PackProgress(Console console) {
		progress = console.progress();
	}

	@Override
	public void at(int done, int all, String title) {
		progress.at((double) done / all, title.isEmpty() ? Texts.of("pack.binding") : title);
	}

	@Override
	public boolean cancelled() {
		return progress.cancelled();
	}
}
