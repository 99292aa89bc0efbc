// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

import org.islet.device.FormatException.Kind;
import org.islet.model.Bolus;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.tck.Reading;

/** Random tables, written in every way tables are written. */
class RoundTripTest {

	/** How a table is written. */
	record Style(char separator, boolean comma, boolean quotes, String pattern, String end, boolean newestFirst,
			GlucoseUnit unit, boolean unitNamed) {

		String cell(String text) {
			boolean must = text.indexOf(separator) >= 0;
			return quotes || must ? "\"" + text + "\"" : text;
		}

		String number(double number) {
			String text = String.format(Locale.ROOT, unit == GlucoseUnit.MG_DL ? "%.0f" : "%.1f", number);
			return comma ? text.replace('.', ',') : text;
		}
	}

	record Value(int minutes, double mgdl, int tenthsOfUnits) {
	}

	@Provide
	Arbitrary<Style> styles() {
		return Combinators.combine(Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of(true, false),
				Arbitraries.of(true, false),
				Arbitraries.of("yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "dd.MM.yyyy HH:mm", "d/M/yyyy HH:mm",
						"M/d/yy h:mm a", "yyyy/MM/dd, HH:mm", "d MMM yyyy HH:mm", "dd.MM.yy H:mm"),
				Arbitraries.of("\n", "\r\n", "\r"), Arbitraries.of(true, false),
				Arbitraries.of(GlucoseUnit.values()), Arbitraries.of(true, false)).as(Style::new);
	}

	@Provide
	Arbitrary<List<Value>> values() {
		return Combinators.combine(Arbitraries.integers().between(1, 3000), Arbitraries.doubles().between(25, 500),
				Arbitraries.integers().between(0, 300)).as(Value::new).list().ofMinSize(2).ofMaxSize(40);
	}

	@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
	@Property(tries = 400)
	void whatIsWrittenIsReadBackOrAsked(@ForAll("styles") Style style, @ForAll("values") List<Value> values) {
		DateTimeFormatter pattern = DateTimeFormatter.ofPattern(style.pattern(), Locale.ENGLISH);
		// the last day of a month lets every order of the date be told
		LocalDateTime[] at = { LocalDateTime.of(2026, 1, 28, 7, 0) };
		List<LocalDateTime> times = values.stream().map(v -> at[0] = at[0].plusMinutes(v.minutes())).toList();
		String header = List.of("time", style.unitNamed() ? "glucose (" + style.unit().symbol() + ")" : "glucose",
				"insulin").stream().map(style::cell).collect(Collectors.joining("" + style.separator()));
		List<String> rows = IntStream.range(0, values.size()).mapToObj(i -> List
				.of(pattern.format(times.get(i)), style.number(style.unit().fromMgdl(values.get(i).mgdl())),
						style.number(values.get(i).tenthsOfUnits() / 10.0))
				.stream().map(style::cell).collect(Collectors.joining("" + style.separator()))).toList();
		String text = header + style.end()
				+ String.join(style.end(), style.newestFirst() ? rows.reversed() : rows) + style.end();

		Reading reading = Reading.of(new TableFormat(), text.getBytes(StandardCharsets.UTF_8), Map.of(), () -> text);
		Statistics.collect(reading.kind().isPresent() ? "asked" : "read");
		Statistics.coverage(coverage -> coverage.check("read").percentage(share -> share > 80));
		if (reading.kind().isPresent()) {
			assertEquals(Kind.UNDECIDED, reading.kind().get(), text);
			return;
		}
		List<Glucose> read = reading.told().entries(Glucose.class);
		assertEquals(times, read.stream().map(Glucose::when).toList(), text);
		List<GlucoseValue> expected = values.stream().map(v -> style.number(style.unit().fromMgdl(v.mgdl())))
				.map(n -> new GlucoseValue(Double.parseDouble(n.replace(',', '.')), style.unit())).toList();
		assertEquals(expected, read.stream().map(Glucose::value).toList(), text);
		double insulin = values.stream().map(v -> style.number(v.tenthsOfUnits() / 10.0).replace(',', '.'))
				.mapToDouble(Double::parseDouble).sum();
		assertEquals(insulin, reading.told().entries(Bolus.class).stream().mapToDouble(Bolus::delivered).sum(), 1e-9);
	}

	@Property(tries = 300)
	void anyTextUnderAHeaderEndsInAnOrderlyWay(@ForAll("nonsense") String text, @ForAll boolean forced) {
		String table = "time;glucose;insulin;carbs;type;id\n" + text;
		Map<String, String> options = forced ? Map.of("map.unit", "mg/dL", "map.date-order", "dmy") : Map.of();
		Reading.of(new TableFormat(), table.getBytes(StandardCharsets.UTF_8), options, () -> table);
	}

	@Provide
	Arbitrary<String> nonsense() {
		Arbitrary<String> pieces = Arbitraries.of("2026-03-14 08:00", "14.03.26 8:05", "31/02/2026 25:61", ";", ";",
				";", "\n", "\n", "\r", "\"", "\"\"", "100", "5,6", "-1", "1e9", "NaN", "LOW", "HI", "<40", "1773475200",
				"46095.5", "Z", "+99:99", "A", "B", "\u0000", "\uFEFF", "ß", "9999-99-99 99:99", "0000-01-01 00:00");
		return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
	}
}
