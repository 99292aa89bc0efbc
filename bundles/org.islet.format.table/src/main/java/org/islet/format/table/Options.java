// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.islet.device.FormatException;
import org.islet.device.text.Numbers;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;

/** What the user decided, from the session's {@code map.} options. */
final class Options {

	private static final String PREFIX = "map.";
	private static final List<String> OTHERS = List.of("only", "origin", "date-order", "date-pattern", "zone", "low",
			"high", "separator", "model");
	/** Nothing decided. */
	static final Options NONE = new Options(Map.of());

	private final Map<String, String> values;

	private Options(Map<String, String> values) {
		this.values = values;
	}

	/** @throws FormatException if an option is unknown or its value makes no sense */
	static Options of(Map<String, String> all) throws FormatException {
		Map<String, String> values = new TreeMap<>();
		List<String> known = Stream.concat(Arrays.stream(Role.values()).map(Role::option), OTHERS.stream()).toList();
		for (Map.Entry<String, String> option : all.entrySet()) {
			if (option.getKey().startsWith(PREFIX)) {
				String name = option.getKey().substring(PREFIX.length()).strip().toLowerCase(Locale.ROOT);
				if (!known.contains(name)) {
					throw Texts.undecided("unknownOption", name, String.join(", ", known));
				}
				values.put(name, option.getValue().strip());
			}
		}
		Options options = new Options(values);
		options.validate();
		return options;
	}

	private void validate() throws FormatException {
		zone();
		pattern();
		order();
		origin();
		separator();
		limit("low");
		limit("high");
	}

	/** @return whether the user said where the time or the glucose is: then any file is taken for a table */
	boolean forced() {
		return Stream.of(Role.TIME, Role.DATE, Role.GLUCOSE, Role.SENSOR, Role.METER)
				.anyMatch(role -> values.containsKey(role.option()));
	}

	/** @return the columns the user named, as he wrote them */
	List<String> columns() {
		return Arrays.stream(Role.values()).map(this::column).flatMap(Optional::stream).toList();
	}

	/** @return the column the user gave a role, by header or number */
	Optional<String> column(Role role) {
		Optional<String> value = value(role.option());
		return role == Role.UNIT && unit().isPresent() ? Optional.empty() : value;
	}

	/** @return the unit of all values */
	Optional<GlucoseUnit> unit() {
		try {
			return value(Role.UNIT.option()).map(GlucoseUnit::parse);
		} catch (IllegalArgumentException notAUnit) {
			return Optional.empty();
		}
	}

	/** @return the one person whose rows are read */
	Optional<String> only() {
		return value("only");
	}

	/** @return what the device shall be called */
	Optional<String> model() {
		return value("model");
	}

	Optional<Glucose.Origin> origin() throws FormatException {
		Optional<String> text = value("origin");
		return text.isEmpty() ? Optional.empty() : Optional.of(switch (text.get().toLowerCase(Locale.ROOT)) {
		case "sensor" -> Glucose.Origin.SENSOR;
		case "meter" -> Glucose.Origin.METER;
		case "manual" -> Glucose.Origin.MANUAL;
		default -> throw wrong("origin", text.get(), "sensor, meter, manual");
		});
	}

	Optional<DateOrder> order() throws FormatException {
		Optional<String> text = value("date-order");
		return text.isEmpty() ? Optional.empty() : Optional.of(switch (text.get().toLowerCase(Locale.ROOT)) {
		case "dmy" -> DateOrder.DMY;
		case "mdy" -> DateOrder.MDY;
		case "ymd" -> DateOrder.YMD;
		default -> throw wrong("date-order", text.get(), "dmy, mdy, ymd");
		});
	}

	/** @return how all times are written; empty if the user did not say or said that they are spreadsheet numbers */
	Optional<DateTimeFormatter> pattern() throws FormatException {
		Optional<String> text = value("date-pattern");
		if (text.isEmpty() || spreadsheetDates()) {
			return Optional.empty();
		}
		try {
			return Optional.of(DateTimeFormatter.ofPattern(text.get(), Locale.ENGLISH));
		} catch (IllegalArgumentException e) {
			throw wrong("date-pattern", text.get(), "dd.MM.yyyy HH:mm, excel");
		}
	}

	/** @return whether times are a spreadsheet's numbers of days */
	boolean spreadsheetDates() {
		return value("date-pattern").filter("excel"::equalsIgnoreCase).isPresent();
	}

	/** @return the zone the device's clock showed, for times that are instants */
	Optional<ZoneId> zone() throws FormatException {
		Optional<String> text = value("zone");
		try {
			return text.map(ZoneId::of);
		} catch (DateTimeException e) {
			throw wrong("zone", text.orElse(""), "Europe/Berlin, UTC");
		}
	}

	Optional<Character> separator() throws FormatException {
		Optional<String> text = value("separator");
		return text.isEmpty() ? Optional.empty() : Optional.of(switch (text.get().toLowerCase(Locale.ROOT)) {
		case "comma", "," -> ',';
		case "semicolon", ";" -> ';';
		case "tab", "\t", "" -> '\t';
		case "pipe", "|" -> '|';
		default -> throw wrong("separator", text.get(), "comma, semicolon, tab, pipe");
		});
	}

	/** @return the device's {@code low} or {@code high} limit in the unit of the values */
	OptionalDouble limit(String which) throws FormatException {
		Optional<String> text = value(which);
		if (text.isEmpty()) {
			return OptionalDouble.empty();
		}
		OptionalDouble number = Numbers.parse(text.get());
		if (number.isEmpty()) {
			throw wrong(which, text.get(), "40, 2.2, 400, 22.2");
		}
		return number;
	}

	private Optional<String> value(String name) {
		return Optional.ofNullable(values.get(name));
	}

	private static FormatException wrong(String option, String value, String examples) {
		return Texts.undecided("wrongOption", option, value, examples);
	}
}
