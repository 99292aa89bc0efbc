// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Named values as one text, {@code name=value; name=value}. What is not there is left out; what is there and empty is
 * {@code name=""}. A value is in quotes, with those inside doubled, where it is empty, has a semicolon, or begins or ends
 * with a space or begins with a quote. A name is where it has one of the signs {@code = ; "}, and where it is the
 * device's own and also a name of ours.
 */
final class Details {

	private record Field(String name, String value) {
	}

	private final List<Field> fields = new ArrayList<>();

	/** Adds an optional value, number, time or name if there is one. */
	Details add(String name, Object value) {
		switch (value) {
		case Optional<?> o -> o.ifPresent(v -> put(name, v.toString()));
		case OptionalDouble o -> o.ifPresent(v -> put(name, EntryRow.number(v)));
		case OptionalInt o -> o.ifPresent(v -> put(name, Integer.toString(v)));
		case Double number -> put(name, EntryRow.number(number));
		default -> put(name, value.toString());
		}
		return this;
	}

	/** Adds a text that is not optional, and so need not be written when it is empty. */
	Details addText(String name, String text) {
		return text.isEmpty() ? this : add(name, text);
	}

	/** Adds a value under the device's name for it. */
	Details addForeign(String name, String value, Predicate<String> ours) {
		put(ours.test(name) ? '"' + name + '"' : name(name), value);
		return this;
	}

	private void put(String written, String value) {
		fields.add(new Field(written, value));
	}

	/** A name that may be anything, as it is written. */
	static String name(String name) {
		boolean plain = !name.isEmpty() && name.chars().noneMatch(c -> "=;\"".indexOf(c) >= 0)
				&& name.strip().equals(name);
		return plain ? name : quoted(name);
	}

	/** A value that may be anything, as it is written. */
	static String value(String value) {
		boolean plain = !value.isEmpty() && value.indexOf(';') < 0 && value.charAt(0) != '"'
				&& value.strip().equals(value);
		return plain ? value : quoted(value);
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

	/** The reverse of {@link #name} and {@link #value}. */
	static String plain(String written) {
		boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
		return quoted ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
	}

	String text() {
		return fields.stream().map(f -> f.name + "=" + value(f.value)).collect(Collectors.joining("; "));
	}

	/** @throws IllegalArgumentException if it is no such text */
	static Details of(String text) {
		Details details = new Details();
		int at = 0;
		while (at < text.length()) {
			int equals = end(text, at, '=');
			int end = equals < text.length() ? end(text, equals + 1, ';') : -1;
			if (end < 0 || end < text.length() && !text.startsWith("; ", end)) {
				throw new IllegalArgumentException("no name=value at " + at + " of " + text);
			}
			details.put(text.substring(at, equals), plain(text.substring(equals + 1, end)));
			at = end + 2;
		}
		return details;
	}

	/** Where a sign outside of quotes comes next; the end where it does not. Values have quotes at their ends only. */
	private static int end(String text, int from, char sign) {
		boolean quoting = sign == '=' || from < text.length() && text.charAt(from) == '"';
		boolean inside = false;
		for (int i = from; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' && quoting) {
				inside = !inside;
			} else if (c == sign && !inside) {
				return i;
			}
		}
		return text.length();
	}

	Optional<String> text(String name) {
		return fields.stream().filter(f -> f.name.equals(name)).map(Field::value).findFirst();
	}

	<T> Optional<T> read(String name, Function<String, T> reads) {
		return text(name).map(reads);
	}

	OptionalDouble number(String name) {
		return text(name).map(v -> OptionalDouble.of(Double.parseDouble(v))).orElse(OptionalDouble.empty());
	}

	OptionalInt integer(String name) {
		return text(name).map(v -> OptionalInt.of(Integer.parseInt(v))).orElse(OptionalInt.empty());
	}

	/** @return the names as they are written, in order */
	List<String> names() {
		return fields.stream().map(Field::name).toList();
	}
}
