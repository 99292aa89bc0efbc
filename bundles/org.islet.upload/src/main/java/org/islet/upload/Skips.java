// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.device.host.ImportResult.Skip;

/** Rows left out, by reason. However bad a file is, this stays small. */
final class Skips {

	private static final int LINES = 5;
	private static final int REASONS = 50;
	private static final int LONGEST = 300;

	private final Map<Skip, Count> reasons = new LinkedHashMap<>();

	private static final class Count {
		int rows;
		final List<Long> lines = new ArrayList<>();
	}

	void add(long line, String why, boolean fault) {
		Skip reason = new Skip(why.length() > LONGEST ? why.substring(0, LONGEST) : why, fault, 0, List.of());
		Count count = reasons.get(reason);
		if (count == null) {
			Skip group = reasons.size() < REASONS ? reason : new Skip(Texts.of("otherReasons"), fault, 0, List.of());
			count = reasons.computeIfAbsent(group, g -> new Count());
		}
		count.rows++;
		if (count.lines.size() < LINES) {
			count.lines.add(line);
		}
	}

	boolean faulty() {
		return reasons.keySet().stream().anyMatch(Skip::fault);
	}

	/** @return most frequent first */
	List<Skip> all() {
		return reasons.entrySet().stream()
				.map(e -> new Skip(e.getKey().why(), e.getKey().fault(), e.getValue().rows,
						e.getValue().lines.stream().sorted().toList()))
				.sorted(Comparator.comparingInt(Skip::count).reversed()).toList();
	}
}
