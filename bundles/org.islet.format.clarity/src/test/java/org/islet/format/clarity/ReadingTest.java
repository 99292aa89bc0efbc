// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.tck.Reading;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;

/** What is found out about clocks, words and devices. */
class ReadingTest {

	private static final String HEADER = "Index,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Event Subtype,Patient Info,"
			+ "Device Info,Source Device ID,Glucose Value (mg/dL),Insulin Value (u),Carb Value (grams),"
			+ "Duration (hh:mm:ss),Glucose Rate of Change (mg/dL/min),Transmitter Time (Long Integer),"
			+ "Transmitter ID\r\n";
	private static final LocalDateTime EIGHT = LocalDateTime.of(2026, 3, 10, 8, 0);

	private final StringBuilder text = new StringBuilder(HEADER);

	/** Adds a row: time, event, subtype, source, glucose, insulin, transmitter's time, transmitter. */
	private ReadingTest row(String... cells) {
		text.append("1,").append(cells[0]).append(',').append(cells[1]).append(',').append(cells[2]).append(",,,")
				.append(cells[3]).append(',').append(cells[4]).append(',').append(cells[5]).append(",,,,")
				.append(cells[6]).append(',').append(cells[7]).append("\r\n");
		return this;
	}

	private ReadingTest egv(LocalDateTime when, long ticks, String transmitter) {
		return row(when + ":00", "EGV", "", "phone", "100", "", String.valueOf(ticks), transmitter);
	}

	private Reading reading() {
		return read(text.toString());
	}

	private static Reading read(String text) {
		return Reading.of(new ClarityFormat(), text.getBytes(StandardCharsets.UTF_8), Map.of(), () -> text);
	}

	private RecordedImport told() {
		Reading reading = reading();
		assertEquals("", reading.failure().map(Throwable::getMessage).orElse(""));
		return reading.told();
	}

	private static List<LocalDateTime> times(RecordedImport told) {
		return told.entries(Glucose.class).stream().map(Entry::when).toList();
	}

	@Test
	void theTransmittersTimeTellsByHowMuchTheClockWasSet() {
		RecordedImport told = egv(EIGHT, 1000, "T1").egv(EIGHT.plusMinutes(65), 1300, "T1")
				.egv(EIGHT.plusMinutes(70), 1600, "T1").told();
		assertEquals(1, told.clockChanges().size());
		assertEquals(EIGHT.plusMinutes(5), told.clockChanges().getFirst().before());
		assertEquals(EIGHT.plusMinutes(65), told.clockChanges().getFirst().after());
	}

	@Test
	void aMissingReadingIsNoChangeOfTheClock() {
		RecordedImport told = egv(EIGHT, 1000, "T1").egv(EIGHT.plusHours(9), 1000 + 9 * 3600, "T1")
				.egv(EIGHT.plusHours(9).plusMinutes(7), 1000 + 9 * 3600 + 300, "T1").told();
		assertEquals(List.of(), told.clockChanges());
	}

	@Test
	void timesThatComeTwiceOnAJourneyAreInTheOrderOfTheTransmitter() {
		RecordedImport told = egv(EIGHT.minusHours(6).plusMinutes(10), 1600, "T1").egv(EIGHT, 1000, "T1")
				.egv(EIGHT.plusMinutes(5), 1300, "T1").told();
		assertEquals(List.of(EIGHT, EIGHT.plusMinutes(5), EIGHT.minusHours(6).plusMinutes(10)), times(told));
		assertEquals(EIGHT.plusMinutes(10), told.clockChanges().getFirst().before());
	}

	@Test
	void aNewTransmitterIsNoChangeOfTheClock() {
		RecordedImport told = egv(EIGHT, 7_000_000, "").egv(EIGHT.plusHours(2), 600, "")
				.egv(EIGHT.plusHours(3), 400, "T2").told();
		assertEquals(List.of(), told.clockChanges());
		assertEquals(3, told.rows().size());
	}

	@Test
	void afterALongPauseNoChangeIsToldButSaid() {
		RecordedImport told = egv(EIGHT, 1000, "T1").egv(EIGHT.plusMinutes(65), 1300, "T1")
				.egv(EIGHT.plusDays(5), 500, "T2").egv(EIGHT.plusDays(5).minusHours(5), 800, "T2").told();
		assertEquals(1, told.clockChanges().size());
		assertEquals(EIGHT.plusDays(5).minusHours(5), times(told).get(2));
		assertTrue(told.warnings().getFirst().contains("pause"));
	}

	@Test
	void transmittersAtTheSameTimeTellNothingOfTheClock() {
		RecordedImport told = egv(EIGHT, 1000, "T1").egv(EIGHT.plusMinutes(1), 9000, "T2")
				.egv(EIGHT.plusMinutes(65), 1300, "T1").egv(EIGHT.plusMinutes(66), 9300, "T2").told();
		assertEquals(List.of(), told.clockChanges());
		assertEquals(times(told).stream().sorted().toList(), times(told));
	}

	@Test
	void alertsAreNoReadingsWithAndWithoutTime() {
		RecordedImport told = egv(EIGHT, 1000, "T1").row("", "Alert", "Low", "phone", "70", "", "", "")
				.row("2026-03-10T08:01:00", "Alert", "Low", "phone", "70", "", "", "").told();
		assertEquals(1, told.rows().size());
		assertFalse(told.skips().stream().anyMatch(skip -> skip.fault()));
	}

	@Test
	void aValueThatDoesNotBelongToItsEventIsAFault() {
		RecordedImport told = egv(EIGHT, 1000, "T1")
				.row("2026-03-10T08:01:00", "EGV", "", "phone", "5", "6", "", "T1")
				.row("2026-03-10T08:02:00", "Insulin", "", "phone", "5", "6", "", "").told();
		assertEquals(1, told.rows().size());
		assertEquals(2, told.skips().stream().filter(skip -> skip.fault()).count());
	}

	@Test
	void anUnknownWordIsASensorsOnlyIfMostReadingsHaveIt() {
		RecordedImport few = egv(EIGHT, 1000, "T1").row("2026-03-10T08:01:00", "Misura", "", "phone", "99", "", "", "")
				.told();
		assertEquals(1, few.rows().size());
		assertTrue(few.skips().getFirst().fault());
	}

	@Test
	void aReceiverIsKnownByItsSerialNumberAndATelephoneByItsKind() {
		text.append("1,,Device,,,Dexcom G6 Receiver,SM12345678,,,,,,,\r\n");
		RecordedImport told = row("2026-03-10T08:01:00", "EGV", "", "SM12345678", "99", "", "", "")
				.row("2026-03-10T08:01:00", "EGV", "", "android G7", "98", "", "", "").told();
		assertEquals(List.of(new DeviceInfo("Dexcom", "Dexcom G6 Receiver", "SM12345678", DeviceInfo.Kind.CGM, ""),
				new DeviceInfo("Dexcom", "android G7", "", DeviceInfo.Kind.CGM, "")), told.devices());
	}

	@Test
	void headersInQuotesAndWithAByteOrderMarkEncodedTwiceAreRecognised() {
		egv(EIGHT, 1000, "T1");
		String quoted = "\"" + HEADER.strip().replace(",", "\",\"") + "\"\r\n";
		String twice = "\uFEFF\"\u00EF\u00BB\u00BF\"\"\"\"Index\"\"\"\"\"" + HEADER.substring("Index".length());
		for (String header : List.of(HEADER, quoted, twice)) {
			String whole = text.toString().replace(HEADER, header);
			assertTrue(new ClarityFormat().recognises(new Head("x.csv", whole.getBytes(StandardCharsets.UTF_8))),
					header);
			assertEquals(1, read(whole).told().rows().size(), header);
		}
	}

	@Test
	void anotherTableWithSuchTimesIsNoExport() {
		String other = "Index,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Glucose Value (mg/dL)\n"
				+ "1,2026-03-10T08:00:00,EGV,100\n";
		assertFalse(new ClarityFormat().recognises(new Head("x.csv", other.getBytes(StandardCharsets.UTF_8))));
		assertEquals(Kind.NOT_OURS, read(other).kind().orElse(null));
	}

	@Test
	void timesASpreadsheetChangedAreRefusedWithAdvice() {
		Reading reading = row("10.03.2026 08:01", "EGV", "", "phone", "99", "", "", "").reading();
		assertEquals(Kind.EMPTY, reading.kind().orElse(null));
		assertTrue(reading.failure().orElseThrow().getMessage().contains("spreadsheet"));
	}

	@Test
	void sentencesComeInTheUsersLanguage() {
		Locale before = Locale.getDefault();
		try {
			for (String word : Arrays.asList("noRows", "notOurs", "warn.pause")) {
				Locale.setDefault(Locale.GERMANY);
				String german = Texts.get(word);
				Locale.setDefault(Locale.FRANCE);
				assertFalse(german.equals(Texts.get(word)), german);
			}
		} finally {
			Locale.setDefault(before);
		}
	}
}
