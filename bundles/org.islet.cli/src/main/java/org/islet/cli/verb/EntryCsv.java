// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.islet.model.Logged;

/** Entries as CSV (RFC 4180, UTF-8, ISO 8601 times, decimal points). */
final class EntryCsv {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

	private final PrintStream out;
	private final ZoneId zone;
	private final Map<Long, String> files;

	/**
	 * @param zone the patient's
	 * @param files names of kept originals by number
	 */
	EntryCsv(PrintStream out, ZoneId zone, Map<Long, String> files) {
		this.out = out;
		this.zone = zone;
		this.files = files;
	}

	void header() {
		line("local", "utc", "zone", "device", "kind", "value", "unit", "qualifier", "details", "key", "source");
	}

	void row(Logged<?> logged) {
		EntryCells cells = EntryCells.of(logged.entry());
		line(LOCAL.format(logged.entry().when()), logged.at().toString(), zone.getId(), logged.device(),
				logged.entry().getClass().getSimpleName(), cells.value(), cells.unit(), cells.qualifier(),
				cells.details(),
				logged.key(), files.getOrDefault(logged.source(), ""));
	}

	private void line(String... cells) {
		byte[] line = Arrays.stream(cells).map(EntryCsv::quoted).collect(Collectors.joining(",", "", "\r\n"))
				.getBytes(StandardCharsets.UTF_8);
		out.write(line, 0, line.length);
	}

	private static String quoted(String cell) {
		boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}
}
