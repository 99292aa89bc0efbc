// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.islet.device.FormatException;

/**
 * Which column is what.
 *
 * @param headers the header row, empty where the table has none
 * @param of the column of each role there is, from 0; {@link Role#TIME} and at least one of the glucose roles are there
 * @param glucose every column of glucose values with its role, as a file may have one for each way of measuring
 */
record Columns(List<Header> headers, Map<Role, Integer> of, Map<Integer, Role> glucose) {

	/** @return the columns a header row gives, with the user's decisions; empty if time or glucose are not among them */
	static Optional<Columns> of(List<String> cells, Options options) throws FormatException {
		List<Header> headers = cells.stream().map(Header::of).toList();
		Map<Role, Integer> of = new EnumMap<>(Role.class);
		Map<Integer, Role> glucose = new TreeMap<>();
		for (Role role : Role.values()) {
			Optional<String> wanted = options.column(role);
			int column = wanted.isPresent() ? find(headers, wanted.get()) : first(headers, role::matches);
			if (wanted.isPresent() && column < 0) {
				return Optional.empty();
			}
			if (column >= 0) {
				of.put(role, column);
			}
		}
		time(headers, of, options);
		glucose(headers, of, glucose, options);
		return of.containsKey(Role.TIME) && !glucose.isEmpty()
				? Optional.of(new Columns(headers, of, glucose))
				: Optional.empty();
	}

	/** @return the columns the user numbered, for a table without headers */
	static Optional<Columns> numbered(Options options) {
		Map<Role, Integer> of = new EnumMap<>(Role.class);
		Map<Integer, Role> glucose = new TreeMap<>();
		for (Role role : Role.values()) {
			int number = options.column(role).map(Columns::number).orElse(0);
			if (number > 0) {
				of.put(role, number - 1);
			}
		}
		List.of(Role.GLUCOSE, Role.SENSOR, Role.METER).stream().filter(of::containsKey)
				.forEach(role -> glucose.put(of.get(role), role));
		if (!of.containsKey(Role.TIME) && of.containsKey(Role.DATE)) {
			of.put(Role.TIME, of.remove(Role.DATE));
		}
		return of.containsKey(Role.TIME) && !glucose.isEmpty()
				? Optional.of(new Columns(List.of(), of, glucose))
				: Optional.empty();
	}

	private static void time(List<Header> headers, Map<Role, Integer> of, Options options) {
		boolean chosen = options.column(Role.TIME).isPresent();
		boolean dateChosen = options.column(Role.DATE).isPresent();
		if (!chosen && (dateChosen || !of.containsKey(Role.TIME))) {
			int ofDay = first(headers, Role::isTimeOfDay);
			if (ofDay >= 0) {
				of.put(Role.TIME, ofDay);
			} else if (of.containsKey(Role.DATE)) {
				of.put(Role.TIME, of.remove(Role.DATE));
			}
		} else if (!dateChosen && !Role.isTimeOfDay(headers.get(of.get(Role.TIME)))) {
			of.remove(Role.DATE);
		}
	}

	private static void glucose(List<Header> headers, Map<Role, Integer> of, Map<Integer, Role> glucose,
			Options options) {
		boolean chosen = false;
		for (Role role : List.of(Role.GLUCOSE, Role.SENSOR, Role.METER)) {
			if (of.containsKey(role)) {
				glucose.put(of.get(role), role);
				chosen |= options.column(role).isPresent();
			}
		}
		if (chosen) {
			return;
		}
		for (int column = 0; column < headers.size(); column++) {
			Optional<Role> role = GlucoseHeader.role(headers.get(column));
			if (role.isPresent() && !of.containsValue(column)) {
				glucose.put(column, role.get());
			}
		}
		if (glucose.keySet().stream().anyMatch(column -> !GlucoseHeader.isVague(headers.get(column)))) {
			glucose.keySet().removeIf(column -> GlucoseHeader.isVague(headers.get(column)));
		}
	}

	private static int first(List<Header> headers, Predicate<Header> wanted) {
		return IntStream.range(0, headers.size()).filter(i -> wanted.test(headers.get(i))).findFirst().orElse(-1);
	}

	private static int find(List<Header> headers, String wanted) {
		int named = first(headers, header -> header.text().equalsIgnoreCase(wanted.strip()));
		int alike = named >= 0 ? named : first(headers, header -> header.isCalled(wanted));
		int number = number(wanted);
		return alike >= 0 || number > headers.size() ? alike : number - 1;
	}

	private static int number(String text) {
		return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
	}

	/** @return whether some header says what its column is, so that this is a header row and not any row with enough cells */
	boolean isNamed(Options options) {
		boolean timeNumbered = options.column(of.containsKey(Role.DATE) ? Role.DATE : Role.TIME)
				.filter(name -> number(name) > 0).isPresent();
		boolean glucoseNumbered = glucose.values().stream()
				.allMatch(role -> options.column(role).filter(name -> number(name) > 0).isPresent());
		return !timeNumbered || !glucoseNumbered;
	}

	/** @return whether only a word such as "value" hints at glucose, and no unit does */
	boolean vague() {
		return glucose.keySet().stream().allMatch(
				column -> GlucoseHeader.isVague(headers.get(column)) && headers.get(column).unit().isEmpty());
	}

	/** @return whether the user chose the columns of glucose values */
	boolean chosen(Options options) {
		return glucose.values().stream().anyMatch(role -> options.column(role).isPresent());
	}

	/** @return the column of a role; -1 for none */
	int at(Role role) {
		return of.getOrDefault(role, -1);
	}

	/** @return how a column is called in a sentence: its header, or its number where it has none */
	String name(int column) {
		return headers.isEmpty() || headers.get(column).text().isBlank()
				? String.valueOf(column + 1)
				: "\"" + headers.get(column).text().replaceAll("\\s+", " ") + "\"";
	}

	/** @return every column that is for nothing */
	List<Integer> unused() {
		List<Integer> unused = new ArrayList<>(IntStream.range(0, headers.size()).boxed().toList());
		unused.removeAll(of.values());
		unused.removeAll(glucose.keySet());
		return unused;
	}

	/** @return the last column that is for something */
	int last() {
		return Math.max(of.values().stream().mapToInt(i -> i).max().orElse(0),
				glucose.keySet().stream().mapToInt(i -> i).max().orElse(0));
	}
}
