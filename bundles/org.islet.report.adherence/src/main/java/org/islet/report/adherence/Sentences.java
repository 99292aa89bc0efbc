// SPDX-License-Identifier: EPL-2.0
package org.islet.report.adherence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.islet.metrics.DeviceUse;
import org.islet.metrics.DeviceUseDay;
import org.islet.metrics.DeviceUseDay.Exit;
import org.islet.metrics.SensorUse;
import org.islet.report.page.Wording;

/** What is missing, and how to read the page. */
final class Sentences {

	private static final int EXITS = 12;
	private static final int LONGEST = 50;

	private final Use use;
	private final DeviceUse counts;
	private final Wording wording;

	Sentences(Use use, Wording wording) {
		this.use = use;
		this.counts = use.counts();
		this.wording = wording;
	}

	/** @return the place and the text of each line that stands alone */
	List<List<Object>> lines() {
		List<List<Object>> lines = new ArrayList<>();
		if (counts.recorded().isEmpty()) {
			lines.add(List.of("absent", wording.text("absent.all")));
			return lines;
		}
		List<String> missing = new ArrayList<>();
		if (!counts.pump()) {
			missing.add(wording.text("absent.pump"));
		}
		if (use.meter().isEmpty()) {
			missing.add(wording.text("absent.meter"));
		}
		if (!counts.sensor()) {
			missing.add(wording.text("absent.sensor"));
		}
		if (!missing.isEmpty()) {
			lines.add(List.of("absent", String.join(" ", missing)));
		}
		return lines;
	}

	String footnotes() {
		List<String> notes = new ArrayList<>();
		List<DeviceUseDay> recorded = counts.recorded();
		notes.add(wording.text("foot.days", wording.shortDate(recorded.getFirst().day()),
				wording.shortDate(recorded.getLast().day())));
		notes.add(wording.text(counts.pump() ? "foot.marks.pump" : "foot.marks",
				String.valueOf(DeviceUse.ENOUGH_READINGS), wording.percent(SensorUse.ENOUGH_PERCENT, 0),
				String.valueOf(DeviceUse.ENOUGH_BOLUSES), String.valueOf(DayRows.setHours()),
				String.valueOf(DayRows.LONG_STOP.toMinutes())));
		if (counts.pump()) {
			notes.add(wording.text("foot.pump"));
			if (counts.days().stream().anyMatch(day -> day.recorded() && day.automated().isEmpty())) {
				notes.add(wording.text("foot.aggregated"));
			}
		}
		if (use.missedMeals().isPresent()) {
			notes.add(wording.text("foot.missed"));
		}
		List<Exit> exits = counts.days().stream().flatMap(day -> day.exits().stream()).toList();
		if (!exits.isEmpty()) {
			notes.add(exits(exits));
		}
		return String.join(" ", notes);
	}

	private String exits(List<Exit> exits) {
		String told = exits.stream().limit(EXITS).map(this::exit).collect(Collectors.joining("; "));
		return wording.text(exits.size() > EXITS ? "foot.exits.some" : "foot.exits", told,
				String.valueOf(exits.size()));
	}

	private String exit(Exit exit) {
		String when = wording.shortDate(exit.at().atZone(counts.period().zone()).toLocalDate()) + " "
				+ wording.time(exit.at());
		return exit.reason().map(reason -> when + " " + (reason.length() > LONGEST
				? reason.substring(0, LONGEST) + "\u2026"
				: reason)).orElse(when + " " + wording.text("exit.unknown"));
	}
}
