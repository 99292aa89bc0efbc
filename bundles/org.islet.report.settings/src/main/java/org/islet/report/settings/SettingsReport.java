// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.metrics.SettingsHistory;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * The settings of each pump at the end of the period: patterns, the calculator's, limits, alerts; and what changed since
 * they were other.
 */
@Component
@Prints(id = "settings", title = "Device Settings", needs = "settings", days = 14, place = 70)
public final class SettingsReport implements ReportType {

	private static final double MARGINS = 68;
	/** As many rows of patterns as the template keeps room for. */
	private static final int CHARTS = 3;

	@Override
	public URL template() {
		return SettingsReport.class.getResource("settings.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(SettingsReport.class, "settings", request, timeline.period().zone());
		List<Pump> pumps = new ArrayList<>();
		for (SettingsHistory history : SettingsHistory.of(timeline)) {
			pumps.add(new Pump(pumps.size() + 1, history, timeline));
		}
		SettingsTables tables = new SettingsTables(wording);
		Map<String, Chart> charts = new LinkedHashMap<>();
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("pumps", pumps.size());
		for (Pump pump : pumps) {
			tables.add(pump);
			List<PatternsChart> patterns = PatternsChart.of(pump, wording, request.paper().width() - MARGINS);
			for (int i = 0; i < Math.min(CHARTS, patterns.size()); i++) {
				charts.put(pump.key() + ".patterns." + (i + 1), patterns.get(i));
			}
			pump.figures().forEach((name, value) -> figures.put("pump" + pump.key() + "." + name, value));
		}
		tables.put(Page.NAME, new Page(wording.text("title"), Heading.of(timeline, wording), notice(pumps, wording),
				footnotes(pumps, wording)).table());
		tables.put(Page.LINES, Page.lines(
				pumps.isEmpty() ? List.of(List.of("absent", wording.text("absent.settings"))) : List.of()));
		return new ReportData(wording.text("title"), tables.tables(), charts, figures);
	}

	private static String notice(List<Pump> pumps, Wording wording) {
		int states = pumps.stream().mapToInt(pump -> pump.history().states().size()).sum();
		return pumps.isEmpty() ? wording.text("notice.nosettings")
				: wording.text("notice.settings", pumps.size(), states);
	}

	private static String footnotes(List<Pump> pumps, Wording wording) {
		List<String> notes = new ArrayList<>();
		if (pumps.stream().anyMatch(pump -> pump.latest().readOut().isEmpty())) {
			notes.add(wording.text("foot.partial"));
		}
		if (!pumps.isEmpty()) {
			notes.add(wording.text("foot.changed"));
		}
		return String.join(" ", notes);
	}
}
