// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Remark;
import org.islet.tck.Reading;
import org.junit.jupiter.api.Test;

/** What is found out, what is asked, and what the user's answers do. */
class DecisionsTest {

	private static Reading read(byte[] bytes, String... options) {
		Map<String, String> map = new HashMap<>();
		for (String option : options) {
			map.put("map." + option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
		}
		return Reading.of(new TableFormat(), bytes, map, () -> "table");
	}

	private static Reading read(String text, String... options) {
		return read(text.getBytes(StandardCharsets.UTF_8), options);
	}

	private static List<Glucose> glucose(Reading reading) {
		assertEquals("", reading.failure().map(Throwable::getMessage).orElse(""));
		return reading.told().entries(Glucose.class);
	}

	private static void asks(String option, Reading reading) {
		assertEquals(Kind.UNDECIDED, reading.kind().orElse(null), () -> reading.told().texts().toString());
		String message = reading.failure().orElseThrow().getMessage();
		assertTrue(message.contains(" " + option) || message.contains("\"" + option), message);
		assertEquals(List.of(), reading.told().rows());
	}

	private static boolean warns(Reading reading, String words) {
		return reading.told().warnings().stream().anyMatch(warning -> warning.contains(words));
	}

	@Test
	void valuesThatCouldBeEitherUnitAreAsked() {
		String text = "time,glucose\n2026-03-14 08:00,20\n2026-03-14 08:05,33\n";
		asks("unit=mmol/L", read(text));
		assertEquals(GlucoseValue.mmol(20), glucose(read(text, "unit=mmol/L")).get(0).value());
		assertEquals(GlucoseValue.mgdl(20), glucose(read(text, "unit=mg/dL")).get(0).value());
	}

	@Test
	void valuesOfBothUnitsInOneColumnAreAskedAndTheImpossibleOnesLeftOut() {
		String text = "time,glucose\n2026-03-14 08:00,5.6\n2026-03-14 08:05,101\n";
		asks("unit=mg/dL", read(text));
		Reading told = read(text, "unit=mg/dL");
		assertEquals(List.of(GlucoseValue.mgdl(101)), glucose(told).stream().map(Glucose::value).toList());
		assertEquals(2, told.told().skips().get(0).line());
		assertTrue(told.told().skips().get(0).fault());
	}

	@Test
	void aUnitTheValuesCannotHaveIsNotBelievedEvenInTheHeader() {
		asks("unit=mg/dL", read("time,glucose (mg/dL)\n2026-03-14 08:00,5.6\n2026-03-14 08:05,7\n"));
		asks("unit=mg/dL", read("time,glucose (mmol/L)\n2026-03-14 08:00,156\n2026-03-14 08:05,70\n"));
	}

	@Test
	void aUnitColumnAndAUnitInTheCellCountRowByRow() {
		String text = "time,glucose,unit\n2026-03-14 08:00,5.6,mmol/L\n2026-03-14 08:05,20,mg/dL\n";
		assertEquals(List.of(GlucoseValue.mmol(5.6), GlucoseValue.mgdl(20)),
				glucose(read(text)).stream().map(Glucose::value).toList());
		String cells = "time;glucose\n2026-03-14 08:00;5,6 mmol/L\n2026-03-14 08:05;20 mg/dl\n";
		assertEquals(List.of(GlucoseValue.mmol(5.6), GlucoseValue.mgdl(20)),
				glucose(read(cells)).stream().map(Glucose::value).toList());
	}

	@Test
	void oneDateThatFitsOnlyOneWayDecidesAll() {
		String text = "time,glucose\n03/04/2026 08:00,100\n03/25/2026 08:00,100\n";
		assertEquals(LocalDateTime.of(2026, 3, 4, 8, 0), glucose(read(text)).get(0).when());
		String british = "time,glucose\n25/03/2026 08:00,100\n03/04/2026 08:00,100\n";
		assertEquals(LocalDateTime.of(2026, 4, 3, 8, 0), glucose(read(british)).get(1).when());
	}

	@Test
	void datesThatFitBothWaysAreAsked() {
		String text = "time,glucose\n03/04/2026 08:00,100\n05/04/2026 08:00,100\n";
		asks("date-order=dmy", read(text));
		assertEquals(LocalDateTime.of(2026, 3, 4, 8, 0), glucose(read(text, "date-order=mdy")).get(0).when());
		assertEquals(LocalDateTime.of(2026, 4, 3, 8, 0), glucose(read(text, "date-order=dmy")).get(0).when());
	}

	@Test
	void datesThatContradictEachOtherAreAsked() {
		asks("date-order=dmy", read("time,glucose\n03/25/2026 08:00,100\n25/03/2026 08:00,100\n"));
	}

	@Test
	void aRunOfDaysTellsTheOrderAndItIsSaid() {
		StringBuilder text = new StringBuilder("time,glucose\n");
		for (int day = 1; day <= 6; day++) {
			text.append("0").append(day).append("/04/2026 08:00,100\n");
		}
		Reading reading = read(text.toString());
		assertEquals(LocalDateTime.of(2026, 4, 6, 8, 0), glucose(reading).get(5).when());
		assertTrue(warns(reading, "order dmy"));
	}

	@Test
	void datesWithDotsAreDayBeforeMonth() {
		assertEquals(LocalDateTime.of(2026, 4, 3, 8, 0),
				glucose(read("Zeit;Glukose\n03.04.2026 08:00;100\n")).get(0).when());
	}

	@Test
	void monthsInLettersHalfDaysAndFractionsOfSecondsAreRead() {
		assertEquals(LocalDateTime.of(2026, 3, 4, 12, 5),
				glucose(read("time,glucose\n\"Mar 4, 2026 12:05 PM\",100\n")).get(0).when());
		assertEquals(LocalDateTime.of(2026, 3, 4, 0, 5),
				glucose(read("time,glucose\n4-Mar-2026 12:05 am,100\n")).get(0).when());
		assertEquals(LocalDateTime.of(2026, 3, 4, 8, 5, 1, 500_000_000),
				glucose(read("time,glucose\n2026-03-04T08:05:01.5,100\n")).get(0).when());
		assertEquals(LocalDateTime.of(2026, 3, 4, 8, 5),
				glucose(read("time,glucose\n05 08 04*03*2026,100\n", "date-pattern=mm HH dd*MM*yyyy")).get(0).when());
	}

	@Test
	void anOffsetIsLeftOutAndSaidUnlessAZoneIsGiven() {
		String text = "time,glucose\n2026-03-14T08:00:00+01:00,100\n2026-03-14T08:05:00+01:00,100\n";
		assertEquals(LocalDateTime.of(2026, 3, 14, 8, 0), glucose(read(text)).get(0).when());
		assertTrue(warns(read(text), "offset"));
		assertEquals(LocalDateTime.of(2026, 3, 14, 12, 30),
				glucose(read(text, "zone=Asia/Kolkata")).get(0).when());
	}

	@Test
	void timesInUtcAndCountedTimesNeedAZone() {
		String utc = "time,glucose\n2026-03-14T08:00:00Z,100\n";
		asks("zone=", read(utc));
		assertEquals(LocalDateTime.of(2026, 3, 14, 9, 0), glucose(read(utc, "zone=Europe/Berlin")).get(0).when());
		String epoch = "time,glucose\n1773475200,100\n1773475500000,100\n";
		asks("zone=", read(epoch));
		assertEquals(LocalDateTime.of(2026, 3, 14, 13, 45), glucose(read(epoch, "zone=Asia/Kathmandu")).get(0).when());
	}

	@Test
	void spreadsheetNumbersAreAskedAndThenRead() {
		String text = "time,glucose\n46095.3333333333,100\n";
		asks("date-pattern=excel", read(text));
		assertEquals(LocalDateTime.of(2026, 3, 14, 8, 0),
				glucose(read(text, "date-pattern=excel")).get(0).when());
	}

	@Test
	void severalPeopleAreNeverMixed() {
		String text = "subject,time,glucose\nA,2026-03-14 08:00,100\nB,2026-03-14 08:05,101\n";
		asks("only", read(text));
		assertEquals(101, glucose(read(text, "only=B")).get(0).value().number());
		asks("only", read(text, "only=C"));
		asks("id", read(text.replace("subject", "what"), "only=B"));
	}

	@Test
	void aRunningNumberIsNotAPerson() {
		assertEquals(2, glucose(read("id,time,glucose\n1,2026-03-14 08:00,100\n2,2026-03-14 08:05,101\n")).size());
	}

	@Test
	void tablesWithoutHeadersAreReadByNumber() {
		String text = "2026-03-14 08:00;100\n2026-03-14 08:05;101\n";
		assertEquals(Kind.NOT_OURS, read(text).kind().orElseThrow());
		assertEquals(2, glucose(read(text, "time=1", "glucose=2")).size());
		Reading titled = read("My readings;x\n" + text, "time=1", "glucose=2");
		assertEquals(2, glucose(titled).size());
		assertFalse(titled.told().skips().get(0).fault());
	}

	@Test
	void aColumnThatIsNotThereIsSaidWithThoseThatAre() {
		Reading reading = read("time,glucose\n2026-03-14 08:00,100\n", "glucose=Zucker");
		assertEquals(Kind.UNDECIDED, reading.kind().orElseThrow());
		assertTrue(reading.failure().orElseThrow().getMessage().contains("\"time\", \"glucose\""));
		asks("glukose", read("time,glucose\n2026-03-14 08:00,100\n", "glukose=2"));
		asks("origin", read("time,glucose\n2026-03-14 08:00,100\n", "origin=nose"));
	}

	@Test
	void twoColumnsWithValuesInOneRowAreAsked() {
		String text = "time,Glucose (mg/dL),Glucose (mmol/L)\n2026-03-14 08:00,100,5.6\n";
		asks("glucose", read(text));
		assertEquals(GlucoseValue.mmol(5.6), glucose(read(text, "glucose=Glucose (mmol/L)")).get(0).value());
	}

	@Test
	void readingsFarApartAreAMetersAndItIsSaid() {
		Reading reading = read("time,glucose\n2026-03-14 08:00,100\n2026-03-14 12:00,100\n");
		assertEquals(Origin.METER, glucose(reading).get(0).origin());
		assertTrue(warns(reading, "origin=sensor"));
		assertEquals(Origin.MANUAL, glucose(
				read("time,glucose\n2026-03-14 08:00,100\n2026-03-14 08:05,100\n", "origin=manual")).get(0).origin());
	}

	@Test
	void anyEncodingIsRead() {
		String text = "Datum;Uhrzeit;Glukose (mg/dL);Notiz\n14.03.2026;08:00;100;Frühstück – süß\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"),
				StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
			Reading reading = read(text.getBytes(charset));
			assertEquals("Frühstück – süß", reading.told().entries(Remark.class).get(0).text(), charset.name());
			assertTrue(new TableFormat().recognises(new Head("x.csv", text.getBytes(charset))), charset.name());
		}
	}

	@Test
	void aLineInTheWrongEncodingHarmsNoOther() {
		byte[] first = "time,glucose,note\n2026-03-14 08:00,100,süß\n".getBytes(StandardCharsets.UTF_8);
		byte[] second = "2026-03-14 08:05,101,süß\n".getBytes(StandardCharsets.ISO_8859_1);
		byte[] both = new byte[first.length + second.length];
		System.arraycopy(first, 0, both, 0, first.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		assertEquals(List.of("süß", "süß"),
				read(both).told().entries(Remark.class).stream().map(Remark::text).toList());
	}

	@Test
	void headersOfManyProgramsAreKnown() {
		for (String header : List.of("Timestamp,sgv", "DateTime,bg", "timestamp,glucoseValue",
				"Date Time,Sensor Glucose (mg/dL)",
				"Zeitstempel,Glukosewert (mg/dl)", "Gerätezeitstempel,Glukosewert-Verlauf mg/dL",
				"Datum/Uhrzeit,Blutzucker [mg/dl]", "Time,Glucose Reading (mg/dL)", "local_time,glucose_level",
				"Date,Glucose mg/dL")) {
			String text = header + "\n2026-03-14 08:00,100\n";
			assertTrue(new TableFormat().recognises(new Head("x.csv", text.getBytes(StandardCharsets.UTF_8))), header);
			assertEquals(GlucoseUnit.MG_DL, glucose(read(text)).get(0).value().unit(), header);
		}
	}

	@Test
	void otherTablesAreNotRecognised() {
		for (String header : List.of("time,value", "time,temperature", "date,insulin", "Transmitter Time,glucose",
				"time,glucose rate of change", "day,ketone mmol/L", "time,carbs", "glucose,insulin")) {
			String text = header + "\n2026-03-14 08:00,100\n";
			assertFalse(new TableFormat().recognises(new Head("x.csv", text.getBytes(StandardCharsets.UTF_8))), header);
		}
	}

	@Test
	void aLastLineThatMayBeCutOffIsLeftOutAndSaid() {
		Reading reading = read("time,glucose\n2026-03-14 08:00,100\n2026-03-14 08:05,12");
		assertEquals(1, glucose(reading).size());
		assertEquals(3, reading.told().skips().get(0).line());
		assertEquals(2, glucose(read("time,glucose\n2026-03-14 08:00,100\n2026-03-14 08:05,\"121\"")).size());
		assertEquals(2, glucose(read("time,glucose,x\n2026-03-14 08:00,100,\n2026-03-14 08:05,121,y")).size());
	}

	@Test
	void aRowWithMoreCellsThanTheHeaderIsNotRead() {
		Reading reading = read("time,glucose\n2026-03-14 08:00,5,6\n2026-03-14 08:05,100\n");
		assertEquals(List.of(GlucoseValue.mgdl(100)), glucose(reading).stream().map(Glucose::value).toList());
	}

	@Test
	void aHugeFileOfGarbageEndsQuicklyWithOneSentence() {
		byte[] garbage = new byte[20_000_000];
		new java.util.Random(1).nextBytes(garbage);
		assertEquals(Kind.NOT_OURS, read(garbage).kind().orElseThrow());
		Reading forced = read(garbage, "time=1", "glucose=2");
		assertTrue(forced.failure().isPresent());
		assertEquals(List.of(), forced.told().rows());
	}
}
