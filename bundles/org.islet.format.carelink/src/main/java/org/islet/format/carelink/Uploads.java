// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings one device's rows of the old layout into the device's order; an event in several uploads is kept once. */
final class Uploads {

	private record Upload(String id, LocalDateTime latest, List<OldRow> rows) {
	}

	private Uploads() {
	}

	/**
	 * @param rows all rows of a device, in the order of the file
	 * @param desk hears of those left out
	 * @return the rows to use, in the order in which the device made them
	 */
	static List<OldRow> inOrder(List<OldRow> rows, Desk desk) {
		List<Upload> uploads = sorted(rows);
		Map<String, Integer> taken = new HashMap<>();
		Set<Long> kept = new HashSet<>();
		for (Upload upload : uploads.reversed()) {
			news(upload, taken, desk).forEach(row -> kept.add(row.line()));
		}
		return uploads.stream().flatMap(upload -> upload.rows().stream()).filter(row -> kept.contains(row.line()))
				.toList();
	}

	private static List<Upload> sorted(List<OldRow> rows) {
		Map<String, List<OldRow>> byId = new LinkedHashMap<>();
		for (OldRow row : rows) {
			byId.computeIfAbsent(row.upload(), id -> new ArrayList<>()).add(row);
		}
		List<Upload> uploads = new ArrayList<>();
		byId.forEach((id, all) -> {
			LocalDateTime latest = all.stream().map(OldRow::when).max(Comparator.naturalOrder()).orElseThrow();
			uploads.add(new Upload(id, latest, all.stream().sorted(order(all)).toList()));
		});
		uploads.sort(Comparator.comparing(Upload::latest).thenComparing(upload -> upload.id().length())
				.thenComparing(Upload::id));
		return uploads;
	}

	private static Comparator<OldRow> order(List<OldRow> rows) {
		boolean numbered = rows.stream().allMatch(row -> row.sequence() >= 0);
		Comparator<OldRow> order = numbered ? Comparator.comparingLong(OldRow::sequence).reversed()
				: Comparator.comparing(OldRow::when);
		return order.thenComparingLong(OldRow::line);
	}

	/** The n-th of equal rows of one moment is news unless a later upload had n of them. */
	private static List<OldRow> news(Upload upload, Map<String, Integer> taken, Desk desk) {
		Map<String, Integer> here = new HashMap<>();
		Set<String> lines = new HashSet<>();
		List<OldRow> news = new ArrayList<>();
		for (OldRow row : upload.rows()) {
			String identity = row.when() + row.type() + row.raw().identity();
			if (row.sequence() >= 0 && !lines.add(row.sequence() + "#" + row.id() + identity)) {
				desk.idle(row.line(), "idle.repeated");
			} else if (here.merge(identity, 1, Integer::sum) <= taken.getOrDefault(identity, 0)) {
				desk.idle(row.line(), "idle.upload");
			} else {
				news.add(row);
			}
		}
		here.forEach((identity, count) -> taken.merge(identity, count, Math::max));
		return news;
	}
}
