// SPDX-License-Identifier: EPL-2.0
package org.islet.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.islet.model.GlucoseUnit;

/**
 * How a report shall be shown.
 *
 * @param unit the unit of every glucose value on it
 * @param locale language and number format
 * @param paper page size
 * @param generated when it is made, for the footer
 * @param version the program's version, for the footer
 * @param options what was chosen of {@link ReportType#options()}, by name
 */
public record ReportRequest(GlucoseUnit unit, Locale locale, Paper paper, Instant generated, String version,
		Map<String, String> options) {

	/** Page sizes, portrait. */
	public enum Paper {
		A4(595, 842), LETTER(612, 792);

		private final int width;
		private final int height;

		Paper(int width, int height) {
			this.width = width;
			this.height = height;
		}

		/** @return width in points */
		public int width() {
			return width;
		}

		/** @return height in points */
		public int height() {
			return height;
		}
	}
}
