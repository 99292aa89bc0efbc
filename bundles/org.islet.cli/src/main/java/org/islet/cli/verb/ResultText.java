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
import org.islet.model.DeviceInfo;

/** An import's result as text. */
record ResultText(PrintStream out, ZoneId zone) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	void print(ImportResult result) {
		out.println(Texts.of("result.file", result.file(), Texts.of("result." + result.state())));
		result.problem().ifPresent(problem -> out.println("  " + problem));
		for (DeviceInfo device : result.devices()) {
			out.println("  " + Texts.of("result.device", Names.of(device)));
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
		}
		result.skips().forEach(this::skip);
		result.warnings().forEach(warning -> out.println("  " + Texts.of("result.warning", warning)));
	}

	private void skip(Skip skip) {
		String lines = skip.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
		String more = skip.count() > skip.lines().size() ? ", ..." : "";
		out.println("  " + Texts.of(skip.fault() ? "result.faulty" : "result.skipped", skip.count(), skip.why(),
				lines + more));
	}

	private String time(Instant at) {
		return TIME.format(at.atZone(zone));
	}
}
