// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The {@code Current...} rows of the old layout: the pump's settings when it was uploaded, one entry per upload. */
final class OldSnapshots {

	private static final String PREFIX = "Current";

	private final Desk desk;
	private final Map<String, List<OldRow>> byUpload = new LinkedHashMap<>();
	private final Map<String, Long> positions = new LinkedHashMap<>();

	OldSnapshots(Desk desk) {
		this.desk = desk;
	}

	void take(OldRow row, long position) {
		String snapshot = row.upload() + "@" + row.when();
		byUpload.computeIfAbsent(snapshot, key -> new ArrayList<>()).add(row);
		positions.merge(snapshot, position, Math::max);
	}

	void finish() {
		byUpload.forEach((snapshot, rows) -> {
			SettingsSheet sheet = new SettingsSheet();
			write(rows, sheet);
			OldRow first = rows.get(0);
			desk.pump().add(positions.get(snapshot), sheet.on(first.when()), first.line());
		});
	}

	private void write(List<OldRow> rows, SettingsSheet sheet) {
		Schedules schedules = new Schedules();
		rows.stream().filter(row -> Schedules.step(plain(row))).forEach(schedules::add);
		Set<String> wholes = new HashSet<>();
		for (OldRow row : rows) {
			try {
				if (Schedules.whole(plain(row))) {
					wholes.add(row.id());
					schedule(row, schedules, sheet);
				} else if (!Schedules.step(plain(row))) {
					line(row, sheet);
				}
			} catch (RowFault fault) {
				desk.fault(row.line(), fault);
			}
		}
		schedules.steps().forEach((whole, steps) -> {
			if (!wholes.contains(whole)) {
				steps.forEach(step -> desk.fault(step.line(), "fault.schedule"));
			}
		});
	}

	private void schedule(OldRow whole, Schedules schedules, SettingsSheet sheet) {
		Optional<List<OldRow>> steps = schedules.of(whole);
		if (steps.isPresent()) {
			Schedules.write(plain(whole), whole, steps.get(), sheet);
		} else {
			desk.fault(whole.line(), "fault.schedule");
		}
	}

	private static String plain(OldRow row) {
		return row.type().substring(PREFIX.length());
	}

	private static void line(OldRow row, SettingsSheet sheet) {
		RawValues raw = row.raw();
		switch (plain(row)) {
		case "ActiveBasalProfilePattern" -> sheet.active(raw.text("PATTERN_NAME"));
		case "BolusWizardBGUnits" -> sheet.glucoseUnit(raw.text("UNITS"));
		case "BolusWizardCarbUnits" -> sheet.carbUnit(raw.text("UNITS"));
		case "InsulinActionCurve" -> sheet.action(raw.number("AMOUNT"));
		case "MaxBasal" -> sheet.maxBasal(raw.number("RATE"));
		case "MaxBolus" -> sheet.maxBolus(raw.number("AMOUNT"));
		default -> other(row, sheet);
		}
	}

	private static void other(OldRow row, SettingsSheet sheet) {
		Map<String, String> details = row.raw().details();
		String number = details.remove("PROGRAMMER_NUM");
		String name = plain(row) + (number == null ? "" : " " + number);
		sheet.other(name, details.size() == 1 ? details.values().iterator().next()
				: details.entrySet().stream().map(Object::toString).collect(Collectors.joining(", ")));
	}
}
