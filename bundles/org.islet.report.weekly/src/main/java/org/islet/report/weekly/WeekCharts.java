// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.chart.Chart;
import org.islet.chart.Panel;
import org.islet.chart.Strip;
import org.islet.chart.TimeAxis;
import org.islet.chart.TimeChart;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.page.Wording;

/** A strip for each day of a week, all on the same scales, and the signs they use. */
final class WeekCharts {

	/** A week with its head and foot fills a page. */
	static final Map<Paper, Double> HEIGHTS = Map.of(Paper.A4, 80.0, Paper.LETTER, 72.0);

	private static final double GLUCOSE = 0.66;
	private static final double LINE = 12;
	private static final int LABEL_HOURS = 6;

	private final Week week;
	private final double height;
	private final Wording wording;
	private final Scales scales;

	WeekCharts(Week week, Wording wording, Paper paper) {
		this.week = week;
		this.height = HEIGHTS.get(paper);
		this.wording = wording;
		this.scales = Scales.of(week, wording);
	}

	Chart strip(Part day, double width) {
		TimeAxis axis = TimeAxis.day(day.date(), day.timeline().period().zone());
		return new Strip(wording.date(day.date()), description(day), width, axis, LABEL_HOURS, panels(day, axis));
	}

	/** A panel that no day of the week has data for is left out: a line above the table says so. */
	private List<Panel> panels(Part day, TimeAxis axis) {
		double room = height - Strip.AROUND;
		if (!week.hasInsulin()) {
			return List.of(new GlucosePanel(day, wording, axis).panel(room, scales));
		}
		if (!week.hasGlucose()) {
			return List.of(new InsulinPanel(day, axis).panel(room, scales));
		}
		room -= Strip.GAP;
		double upper = !day.hasGlucose() ? LINE : !day.hasInsulin() ? room - LINE : room * GLUCOSE;
		return List.of(
				day.hasGlucose() ? new GlucosePanel(day, wording, axis).panel(upper, scales)
						: absent("glucose", upper, "absent.glucose"),
				day.hasInsulin() ? new InsulinPanel(day, axis).panel(room - upper, scales)
						: absent("insulin", room - upper, "absent.insulin"));
	}

	private Panel absent(String name, double height, String text) {
		return new Panel(name, height, 0, Optional.empty(), Optional.empty(), List.of(), wording.text(text));
	}

	private String description(Part day) {
		List<String> sentences = new ArrayList<>();
		if (!Double.isNaN(day.figure("meanMgdl"))) {
			sentences.add(wording.text(day.sensor().isEmpty() ? "chart.meter" : "chart.sensor",
					String.valueOf((int) day.figure("readings")), wording.glucose(day.figure("meanMgdl")),
					wording.unit().symbol()));
		}
		if (day.hasInsulin()) {
			sentences.add(wording.text("chart.insulin", String.valueOf(day.boluses().size()),
					wording.sum(day.insulin().total())));
		}
		return wording.date(day.date()) + ". " + String.join(" ", sentences);
	}

	/** The signs on the week's strips and no others. */
	Chart legend(double width) {
		List<Panel> all = week.days().stream().filter(Part::hasPicture)
				.flatMap(day -> panels(day, TimeAxis.day(day.date(), day.timeline().period().zone())).stream())
				.toList();
		return new TimeChart("", wording.text("chart.legend"), width,
				TimeAxis.day(week.days().getFirst().date(), week.whole().timeline().period().zone()), LABEL_HOURS,
				List.of(), new Legend(week, wording, all).keys());
	}
}
