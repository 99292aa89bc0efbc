// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.islet.model.Timeline;
import org.islet.report.ReportRequest;

/** What stands at the foot of every page: whose report, when made, by what. */
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
		return Texts.format(request.locale(), "footer", whose, made, request.version());
	}
}
