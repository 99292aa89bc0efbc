// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.metrics.SettingsChange;
import org.islet.report.Table;
import org.islet.report.page.Wording;

/** The rows the template shows; each begins with the pump it belongs to. */
final class SettingsTables {

	private static final Table.Column PUMP = Table.text("pump");

	private final Wording wording;
	private final List<List<Object>> pumps = new ArrayList<>();
	private final List<List<Object>> changes = new ArrayList<>();
	private final List<List<Object>> sections = new ArrayList<>();
	private final List<List<Object>> rows = new ArrayList<>();
	private final List<List<Object>> basal = new ArrayList<>();
	private final Map<String, Table> tables = new LinkedHashMap<>();

	SettingsTables(Wording wording) {
		this.wording = wording;
	}

	void put(String name, Table table) {
		tables.put(name, table);
	}

	void add(Pump pump) {
		Identity identity = new Identity(pump, wording);
		Values values = new Values(pump, wording);
		pumps.add(List.of(pump.key(), identity.name(), identity.facts(), identity.changed(),
				pump.changes().size(), pump.patterns().isEmpty() ? "" : values.patterns(),
				values.note().isEmpty() ? "" : wording.text("foot.automation")));
		for (SettingsChange change : pump.changes()) {
			values.change(change).ifPresent(cells -> changes
					.add(List.of(pump.key(), cells.get(0), cells.get(1), cells.get(2))));
		}
		new Sections(pump, values, wording).all().forEach((section, lines) -> {
			sections.add(List.of(pump.key(), section, lines.heading()));
			lines.rows().forEach(row -> rows
					.add(List.of(pump.key(), section, row.label(), row.value(), row.changed() ? 1 : 0)));
		});
		for (Pump.Pattern pattern : pump.patterns()) {
			pattern.steps().forEach(step -> basal.add(List.of(pump.key(), pattern.name(), pattern.active() ? 1 : 0,
					step.from().toString(), step.value(), pattern.dailyUnits())));
		}
	}

	Map<String, Table> tables() {
		tables.put("settingsPumps", new Table(List.of(PUMP, Table.text("name"), Table.text("facts"),
				Table.text("changed"), Table.count("changes"), Table.text("patterns"), Table.text("note")), pumps));
		tables.put("settingsChanges",
				new Table(List.of(PUMP, Table.text("setting"), Table.text("before"), Table.text("after")), changes));
		tables.put("settingsSections",
				new Table(List.of(PUMP, Table.text("section"), Table.text("heading")), sections));
		tables.put("settingsRows", new Table(List.of(PUMP, Table.text("section"), Table.text("label"),
				Table.text("value"), Table.count("changed")), rows));
		tables.put("settingsBasal", new Table(List.of(PUMP, Table.text("pattern"), Table.count("active"),
				Table.text("from"), Table.number("rate"), Table.number("dailyUnits")), basal));
		return tables;
	}
}
