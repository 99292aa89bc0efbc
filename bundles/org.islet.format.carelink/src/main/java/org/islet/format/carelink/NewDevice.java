// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;

/** All sections of one device of the new layout. */
final class NewDevice {

	private final Desk desk;

	NewDevice(DeviceInfo device, ImportSession session) {
		desk = new Desk(device, session);
	}

	void handOver(List<Section> sections) throws FormatException {
		Map<String, List<Section>> same = new LinkedHashMap<>();
		for (Section section : sections) {
			if (!section.rows().isEmpty()) {
				same.computeIfAbsent(section.key(), key -> new ArrayList<>()).add(section);
			}
		}
		for (List<Section> repeats : same.values()) {
			Section any = repeats.get(0);
			List<NewRow> rows = oldestFirst(repeats);
			if (any.aggregated()) {
				new NewTotals(desk).take(rows);
			} else {
				take(rows, any.sensor() ? desk.sensor() : desk.pump());
			}
		}
		desk.writeOut();
	}

	/** Sections that repeat each other say everything once; rows inside a section lie newest first. */
	private List<NewRow> oldestFirst(List<Section> repeats) {
		Map<String, Integer> taken = new HashMap<>();
		List<List<NewRow>> parts = new ArrayList<>();
		for (Section section : repeats) {
			List<NewRow> news = news(section, taken);
			if (!news.isEmpty()) {
				parts.add(news.reversed());
			}
		}
		parts.sort(Comparator.comparing(part -> part.get(0).when()));
		return parts.stream().flatMap(List::stream).toList();
	}

	private List<NewRow> news(Section section, Map<String, Integer> taken) {
		Map<String, Integer> here = new HashMap<>();
		List<NewRow> news = new ArrayList<>();
		String before = "";
		for (NewRow row : section.rows()) {
			String identity = row.identity();
			if (row.filled().isEmpty()) {
				desk.idle(row.line(), "idle.blank");
			} else if (identity.equals(before)
					|| here.merge(identity, 1, Integer::sum) <= taken.getOrDefault(identity, 0)) {
				desk.idle(row.line(), "idle.repeated");
			} else {
				news.add(row);
			}
			before = identity;
		}
		here.forEach((identity, count) -> taken.merge(identity, count, Math::max));
		return news;
	}

	private void take(List<NewRow> rows, LogBook book) {
		NewRecords records = new NewRecords(desk, book);
		BitSet lost = ClockResets.lost(rows.stream()
				.map(row -> new ClockResets.Moment(row.when(), NewRow.moment(row.text(Columns.NEW_TIME)))).toList());
		for (int position = 0; position < rows.size(); position++) {
			NewRow row = rows.get(position);
			if (lost.get(position)) {
				desk.idle(row.line(), "idle.reset");
			} else {
				records.take(row, position);
			}
		}
		records.finish();
	}
}
