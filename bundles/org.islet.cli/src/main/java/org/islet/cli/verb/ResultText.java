// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.islet.cli.shell.Texts;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.State;
import org.islet.face.ResultWords;

/**
 * The result of an import or upload as text.
 *
 * @param zone whose times are shown
 * @param words those about what was read
 */
record ResultText(PrintStream out, ZoneId zone, ResultWords words) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	void print(ImportResult result) {
		out.println(Texts.of("result.file", result.file(), words.state(result.state())));
		result.problem().ifPresent(this::line);
		result.devices().forEach(device -> line(words.from(device)));
		result.span().ifPresent(
				span -> line(Texts.of("result.span", time(span.first()), time(span.last()), zone.getId())));
		int width = result.read().keySet().stream().mapToInt(kind -> ResultWords.kind(kind).length()).max().orElse(0);
		for (Map.Entry<String, Integer> kind : result.read().entrySet()) {
			line(("  %-" + width + "s %,9d").formatted(ResultWords.kind(kind.getKey()), kind.getValue()));
		}
		words.intake(result).ifPresent(this::line);
		words.notes(result).forEach(this::line);
		if (result.state() == State.FAILED || words == ResultWords.FILE && words.asks(result)) {
			line(Texts.of("result.hint." + words));
		}
	}

	private void line(String text) {
		out.println("  " + text);
	}

	private String time(Instant at) {
		return TIME.format(at.atZone(zone));
	}
}
