// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.zip.CRC32C;

import org.islet.model.ClinicalNote;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;

/** What stands at the foot of every page: whose report, when made, in which zone, by what, from which data. */
final class Footer {

	private Footer() {
	}

	static String of(Timeline timeline, ReportRequest request) {
		String made = LocalDateTime.ofInstant(request.generated(), timeline.period().zone())
				.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
						.withLocale(request.locale()));
		String name = timeline.patient().name();
		String number = timeline.patient().recordNumber();
		String whose = number.isBlank() ? name : name + " (" + number + ")";
		return Texts.format(request.locale(), "footer", whose, made, request.version(),
				timeline.period().zone().getId(), dataVersion(timeline));
	}

	/** Two pages with the same number were made from the same entries, whichever files those came from. */
	static String dataVersion(Timeline timeline) {
		// a sum, because entries of one instant come in any order
		long sum = timeline.entries().stream().filter(logged -> !(logged.entry() instanceof ClinicalNote))
				.mapToLong(logged -> checksum(logged.at() + "|" + logged.entry())).sum();
		return "%08x".formatted((int) sum);
	}

	private static long checksum(String text) {
		CRC32C checksum = new CRC32C();
		checksum.update(text.getBytes(StandardCharsets.UTF_8));
		return checksum.getValue();
	}
}
