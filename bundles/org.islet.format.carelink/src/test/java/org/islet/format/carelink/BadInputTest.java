// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;

class BadInputTest {

	private static final String SENSOR = "GlucoseSensorData";
	private static final String VALUES = "AMOUNT=101, ISIG=20.5";

	/** Text without end and without a line end, which is what a broken disk may give. */
	private static final class Endless extends InputStream {

		private long left;
		private final String pattern;
		private int next;

		Endless(String pattern, long size) {
			this.pattern = pattern;
			left = size;
		}

		@Override
		public int read() {
			return left-- > 0 ? pattern.charAt(next++ % pattern.length()) : -1;
		}
	}

	static Optional<FormatException> read(String text, ImportSession session) {
		return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), session);
	}

	private static Optional<FormatException> read(InputStream in, ImportSession session) {
		try {
			new CareLinkFormat().read(in, session);
			return Optional.empty();
		} catch (FormatException e) {
			return Optional.of(e);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static Kind kind(String text) {
		return read(text, new RecordedImport(Map.of())).orElseThrow().kind();
	}

	@Test
	void aFileWithoutRecordsIsEmpty() {
		assertEquals(Kind.EMPTY, kind(""));
		assertEquals(Kind.EMPTY, kind("\r\n \r\n"));
		assertEquals(Kind.EMPTY, kind(new OldFile().text()));
		assertEquals(Kind.EMPTY, kind(new NewFile().text()));
		assertEquals(Kind.EMPTY,
				kind("Medtronic Diabetes CareLink Personal Data Export File (v1.0.1)\nPATIENT INFO\n"));
	}

	@Test
	void datesASpreadsheetChangedAreRefusedWithAdvice() {
		FormatException old = new OldFile().date("42077").row("0.33", SENSOR, VALUES).reading().failure().orElseThrow();
		assertEquals(Kind.DAMAGED, old.kind());
		assertTrue(old.getMessage().contains("spreadsheet"));
		String text = new NewFile().row("2025/06/10 08:00:00", "Sensor Glucose (mg/dL)", "101").pump().text()
				.replace("2025/06/10", "10.06.2025");
		assertTrue(read(text, new RecordedImport(Map.of())).orElseThrow().getMessage().contains("spreadsheet"));
	}

	@Test
	void rowsOfTheFutureAreLeftOut() {
		RecordedImport told = new OldFile().date("3/14/25").row("08:00:00", SENSOR, VALUES).date("3/14/99")
				.row("08:05:00", SENSOR, VALUES).read();
		assertEquals(1, told.rows().size());
		assertTrue(told.skips().get(0).fault());
	}

	@Test
	void aFileThatBreaksOffKeepsItsRows() {
		String text = new OldFile().row("08:00:00", SENSOR, VALUES).row("08:05:00", SENSOR, VALUES).text();
		RecordedImport told = new RecordedImport(Map.of());
		Optional<FormatException> failure = read(text.substring(0, text.length() - 30), told);
		assertEquals(Kind.DAMAGED, failure.orElseThrow().kind());
		assertEquals(1, told.rows().size());
	}

	@Test
	void twoHundredMegabytesOfGarbageAreNotReadForLong() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			RecordedImport told = new RecordedImport(Map.of());
			assertEquals(Kind.NOT_OURS, read(new Endless("x;y,\"z", 200_000_000), told).orElseThrow().kind());
			String good = new OldFile().row("08:00:00", SENSOR, VALUES).text();
			InputStream first = new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8));
			InputStream both = new SequenceInputStream(first, new Endless("garbage,\"garbage\n", 200_000_000));
			FormatException failure = read(both, told).orElseThrow();
			assertEquals(Kind.DAMAGED, failure.kind());
			assertTrue(failure.getMessage().contains("5"));
			assertEquals(1, told.rows().size());
			assertTrue(told.skips().size() < 2000);
		});
	}

	@Test
	void namesAndTextsInWesternEncodingDoNotMatter() {
		String text = new OldFile().preamble("Name,J\u00fcrgen M\u00fcller").row("08:00:00", SENSOR, VALUES).text();
		for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8,
				StandardCharsets.UTF_16)) {
			byte[] bytes = text.getBytes(charset);
			RecordedImport told = new RecordedImport(Map.of());
			assertEquals(Optional.empty(), read(new ByteArrayInputStream(bytes), told), charset.name());
			assertEquals(1, told.rows().size(), charset.name());
			assertTrue(new CareLinkFormat().recognises(new Head("x.csv", bytes)), charset.name());
		}
	}

	@Test
	void aRowCutInTheMiddleOfTheFileCostsOnlyItself() {
		RecordedImport told = new OldFile().row("08:00:00", SENSOR, VALUES).line("2,3/14/25,08:05")
				.row("08:10:00", SENSOR, VALUES).read();
		assertEquals(2, told.rows().size());
		assertTrue(told.skips().get(0).fault());
	}

	@Test
	void aDuplicateColumnOfTheOldLayoutIsNamed() {
		RecordedImport told = new OldFile().header(OldFile.HEADER.replace("Alarm", "Date"))
				.row("08:00:00", SENSOR, VALUES)
				.read();
		assertEquals(1, told.rows().size());
		assertTrue(told.warnings().get(0).contains("Date"));
	}

	@Test
	void aNumberThatCannotBeMeantIsLeftOut() {
		RecordedImport told = new OldFile().row("08:00:00", SENSOR, "AMOUNT=9999999, ISIG=20.5")
				.row("08:05:00", SENSOR, "AMOUNT=1O1, ISIG=20.5")
				.row("08:10:00", "ChangeTempBasal", "RATE=1e9, DURATION=1")
				.row("08:15:00", "BasalProfileStart", "RATE=NaN, START_TIME=0").read();
		assertEquals(0, told.rows().size());
		assertEquals(4, told.skips().stream().filter(skip -> skip.fault()).count());
	}

	@Test
	void anotherFormatIsNotRecognised() {
		for (String text : List.of("time;glucose\n2025-01-01 08:00;100\n", "Index,Name\n1,x\n",
				"Last Name;Street\nRoe;x\n", "{}")) {
			assertFalse(new CareLinkFormat().recognises(new Head("x.csv", text.getBytes(StandardCharsets.UTF_8))),
					text);
			assertEquals(Kind.NOT_OURS, kind(text), text);
		}
	}

	@Test
	void messagesComeInTheUsersLanguage() {
		java.util.Locale before = java.util.Locale.getDefault();
		try {
			java.util.Locale.setDefault(java.util.Locale.GERMANY);
			assertTrue(Texts.get("empty").contains("enthält keine Einträge"));
			java.util.Locale.setDefault(java.util.Locale.FRANCE);
			assertTrue(Texts.get("empty").contains("no records"));
		} finally {
			java.util.Locale.setDefault(before);
		}
	}
}
