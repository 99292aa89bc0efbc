// SPDX-License-Identifier: EPL-2.0
package org.islet.report.overlay;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

import org.islet.report.page.Wording;

/** How a day is called: weekday and date. */
record DayNames(Wording wording, Locale locale) {

	String name(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale) + "\u00a0"
				+ wording.shortDate(day).replace(' ', '\u00a0');
	}
}
