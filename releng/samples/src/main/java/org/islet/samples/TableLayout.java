// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes glucose, insulin and carbohydrate as a plain table, in true time. */
final class TableLayout {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private TableLayout() {
	}

	static String text(Plan plan, List<Happening> happenings) {
		Style style = new Style(plan.mmol(), plan.comma());
		String s = style.separator();
		StringBuilder text = new StringBuilder(
				String.join(s, "Time", "Glucose (" + style.unit() + ")", "Insulin (U)", "Carbs (g)\n"));
		for (Happening happening : happenings) {
			String cells = switch (happening) {
			case Happening.Reading h -> style.glucose(h.glucose()) + s + s;
			case Happening.Bolus h -> s + style.number(h.now().delivered() + h.extended().delivered()) + s
					+ (h.wizard() == null || h.wizard().carbs() == 0 ? "" : style.number(h.wizard().carbs()));
			case Happening.Snack h -> s + s + style.number(h.grams());
			default -> "";
			};
			if (!cells.isEmpty()) {
				text.append(TIME.format(happening.at())).append(s).append(cells).append('\n');
			}
		}
		return text.toString();
	}
}
