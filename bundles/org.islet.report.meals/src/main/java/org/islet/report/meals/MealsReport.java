// SPDX-License-Identifier: EPL-2.0
package org.islet.report.meals;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.metrics.MealTimes.Window;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * The Sensor Overlay by Meal: sensor glucose of each meal window by the clock and from the beginning of the meals, the
 * hours before breakfast, and a table of what followed the meals.
 */
@Component
@Prints(id = "meals", title = "Sensor Overlay by Meal", needs = "sensor", days = 14, place = 35)
public final class MealsReport implements ReportType {

	private static final double MARGINS = 68;
	private static final double BETWEEN = 10;

	@Override
	public URL template() {
		return MealsReport.class.getResource("meals.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(MealsReport.class, "meals", request, timeline.period().zone());
		Meals meals = Meals.of(timeline);
		PageTexts texts = new PageTexts(meals, wording);
		MealCharts drawing = new MealCharts(meals, wording, (request.paper().width() - MARGINS - BETWEEN) / 2);
		List<List<Object>> rows = new ArrayList<>();
		Map<String, Chart> charts = new LinkedHashMap<>();
		if (!meals.sensor().isEmpty()) {
			for (Window window : meals.times().windows()) {
				String name = "window" + rows.size();
				charts.put(name + ".clock", window.window().isPresent() ? drawing.byClock(window) : drawing.fasting());
				charts.put(name + ".meal", drawing.fromMeal(window));
				rows.add(List.of(texts.left(window), texts.right(window), name + ".clock", name + ".meal"));
			}
		}
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, texts.page().table());
		tables.put(Page.LINES, Page.lines(texts.lines()));
		tables.put("mealsWindows", new Table(
				List.of(Table.text("left"), Table.text("right"), Table.text("clock"), Table.text("meal")), rows));
		tables.put("mealsResponses", new ResponseRows(meals, wording).table());
		return new ReportData(wording.text("title"), tables, charts, ResponseRows.figures(meals));
	}
}
