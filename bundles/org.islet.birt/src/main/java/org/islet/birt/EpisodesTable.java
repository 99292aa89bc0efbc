// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import org.islet.birt.StandardTables.Rows;
import org.islet.metrics.Episode;
import org.islet.metrics.Episodes;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.Table;

/** The sensor's low and high episodes, by time. */
final class EpisodesTable {

	private EpisodesTable() {
	}

	static Table of(Timeline timeline, GlucoseUnit unit) {
		Rows rows = new Rows(
				"at TIME, day DATE, until TIME, type TEXT, unit TEXT, minutes NUMBER, lowest NUMBER, highest NUMBER, "
						+ "mean NUMBER, nocturnal FLAG");
		ZoneId zone = timeline.period().zone();
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		List<Episode> all = sensor.isEmpty() ? List.of() : Episodes.of(sensor).all();
		all.stream().sorted(Comparator.comparing(Episode::start).thenComparing(Episode::type)).forEach(episode -> {
			LocalDateTime start = local(episode.start(), zone);
			rows.add(start, start.toLocalDate(), local(episode.end(), zone), episode.type().name(), unit.symbol(),
					episode.duration().toSeconds() / 60d, unit.fromMgdl(episode.minMgdl()),
					unit.fromMgdl(episode.maxMgdl()), unit.fromMgdl(episode.meanMgdl()), episode.nocturnal());
		});
		return rows.table();
	}

	private static LocalDateTime local(Instant instant, ZoneId zone) {
		return LocalDateTime.ofInstant(instant, zone);
	}
}
