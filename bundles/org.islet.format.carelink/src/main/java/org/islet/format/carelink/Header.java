// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;

/** A header row: columns by name without the unit in brackets, in any order. */
final class Header {

	private static final Set<String> FRAME = Set.of("index", "date", "time");

	private final List<String> names;
	private final Map<String, Integer> places = new HashMap<>();
	private final Map<String, String> units = new HashMap<>();
	private final Map<Integer, Integer> repeats = new LinkedHashMap<>();
	private final List<String> plain;
	private final List<String> strange = new ArrayList<>();

	Header(List<String> cells) {
		names = cells.stream().map(String::strip).toList();
		plain = names.stream().map(Header::plain).toList();
		for (int place = 0; place < names.size(); place++) {
			String name = plain.get(place);
			Integer before = places.putIfAbsent(name, place);
			if (!Columns.ALL.contains(name) && !name.isEmpty()) {
				strange.add(name);
			}
			if (before == null) {
				units.put(name, bracket(names.get(place)));
			} else if (!name.isEmpty()) {
				repeats.put(place, before);
			}
		}
	}

	private static String plain(String name) {
		int bracket = name.indexOf('(');
		return (bracket < 0 ? name : name.substring(0, bracket)).strip().toLowerCase(Locale.ROOT);
	}

	private static String bracket(String name) {
		int open = name.indexOf('(');
		int close = name.lastIndexOf(')');
		return open >= 0 && close > open ? name.substring(open + 1, close).strip() : "";
	}

	int size() {
		return names.size();
	}

	boolean has(String name) {
		return places.containsKey(name);
	}

	/** @return columns that occur again, later place to first place */
	Map<Integer, Integer> repeats() {
		return repeats;
	}

	/** @return the cells that are not empty, by column, without those that only say which row it is */
	Map<String, String> filled(List<String> cells) {
		Map<String, String> filled = new LinkedHashMap<>(8);
		for (int place = 0; place < names.size(); place++) {
			String cell = cells.get(place);
			if (!cell.isEmpty() && !cell.isBlank() && !FRAME.contains(plain.get(place))) {
				filled.putIfAbsent(plain.get(place), cell.strip());
			}
		}
		return filled;
	}

	/** @return the cells of these columns, empty texts in place of all others */
	List<String> only(Set<String> columns, List<String> cells) {
		List<String> only = new ArrayList<>(names.size());
		for (int place = 0; place < names.size(); place++) {
			only.add(columns.contains(plain.get(place)) ? cells.get(place) : "");
		}
		return only;
	}

	String name(int place) {
		return names.get(place);
	}

	/** @return a column's name as the file writes it */
	String title(String name) {
		return places.containsKey(name) ? names.get(places.get(name)) : name;
	}

	/** @return columns that {@link Columns} does not know */
	List<String> strange() {
		return strange;
	}

	String cell(List<String> cells, String name) {
		Integer place = places.get(name);
		return place == null || place >= cells.size() ? "" : cells.get(place).strip();
	}

	/** @return the unit of a glucose column, also where it is a glucose per unit of insulin */
	Optional<GlucoseUnit> glucoseUnit(String name) {
		String unit = units.getOrDefault(name, "").toLowerCase(Locale.ROOT);
		if (unit.startsWith("mmol")) {
			return Optional.of(GlucoseUnit.MMOL_L);
		}
		return unit.startsWith("mg") ? Optional.of(GlucoseUnit.MG_DL) : Optional.empty();
	}

	Optional<CarbUnit> carbUnit(String name) {
		return switch (units.getOrDefault(name, "").toLowerCase(Locale.ROOT)) {
		case "grams", "g" -> Optional.of(CarbUnit.GRAMS);
		case "exchanges", "ex" -> Optional.of(CarbUnit.EXCHANGES);
		default -> Optional.empty();
		};
	}

	/**
	 * @param cells a row
	 * @throws RowFault if the row cannot be matched with the columns without doubt
	 */
	void check(List<String> cells) {
		if (cells.size() < names.size()) {
			throw RowFault.because("fault.short");
		}
		if (cells.size() > names.size() && cells.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank())) {
			throw RowFault.because("fault.long");
		}
		repeats.forEach((again, first) -> {
			if (!cells.get(again).isBlank() && !cells.get(again).equals(cells.get(first))) {
				throw RowFault.because("fault.twice", names.get(first));
			}
		});
	}
}
