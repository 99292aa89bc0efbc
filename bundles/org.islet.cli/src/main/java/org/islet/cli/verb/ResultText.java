// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

import org.islet.cli.shell.Texts;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.Skip;
import org.islet.device.host.ImportResult.State;
import org.islet.model.DeviceInfo;

/**
 * The result of an import or upload as text.
 *
 * @param zone whose times are shown
 * @param source what was read
 */
record ResultText(PrintStream out, ZoneId zone, Source source) {

	/** What texts are about. */
	enum Source {
		FILE("result."), DEVICE("result.device.");

		private final String texts;

		Source(String texts) {
			this.texts = texts;
		}
	}

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	void print(ImportResult result) {
		out.println(Texts.of("result.file", result.file(), Texts.of(source.texts + result.state())));
		result.problem().ifPresent(problem -> out.println("  " + problem));
		for (DeviceInfo device : result.devices()) {
			out.println("  " + Texts.of("result.from", Names.of(device)));
		}
		result.span().ifPresent(
				span -> out
						.println("  " + Texts.of("result.span", time(span.first()), time(span.last()), zone.getId())));
		int width = result.read().keySet().stream().mapToInt(kind -> Names.ofKind(kind).length()).max().orElse(0);
		for (Map.Entry<String, Integer> kind : result.read().entrySet()) {
			out.println(("    %-" + width + "s %,9d").formatted(Names.ofKind(kind.getKey()), kind.getValue()));
		}
		if (!result.read().isEmpty()) {
			out.println("  " + Texts.of("result.intake", result.intake().added(), result.intake().known(),
					result.intake().changed()));
		} else if (result.state() == State.DONE) {
			out.println("  " + Texts.of(source.texts + "nothing"));
		}
		result.skips().forEach(this::skip);
		result.warnings().forEach(warning -> out.println("  " + Texts.of("result.warning", warning)));
	}

	private void skip(Skip skip) {
		String lines = skip.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
		String more = skip.count() > skip.lines().size() ? ", ..." : "";
		out.println("  " + Texts.of(source.texts + (skip.fault() ? "faulty" : "skipped"), skip.count(), skip.why(),
				lines + more));
	}

	private String time(Instant at) {
		return TIME.format(at.atZone(zone));
	}
}
