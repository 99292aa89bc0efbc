// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.host.FileImports.FormatInfo;
import org.islet.device.host.FileImports.Request;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.Skip;
import org.islet.device.host.ImportResult.State;
import org.islet.device.host.Progress;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.model.store.TherapyStore.Kept;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatImportsTest {

	private static final Map<FormatInfo, FileFormat> FORMATS = Map.of(info("one", "1.0"), new LineFormat("one"),
			info("table", "1.0"), new LineFormat("one or two"));
	private static Locale before;
	private static TherapyStore store;

	@TempDir
	static Path folder;
	private final FormatImports imports = imports(FORMATS);
	private Patient patient;

	@BeforeAll
	static void open() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
		store = new DerbyStores().open(folder.resolve("data"), new char[0]);
	}

	@AfterAll
	static void close() {
		store.close();
		Locale.setDefault(before);
	}

	@BeforeEach
	void freshPatient() {
		patient = store.save(new Patient(PatientId.NEW, "", "Ada", Optional.empty(), "", ZoneId.of("Europe/Berlin"),
				Preferences.DEFAULT));
	}

	private static FormatImports imports(Map<FormatInfo, FileFormat> formats) {
		return new FormatImports(formats, Clock.fixed(Recorder.NOW, ZoneOffset.UTC));
	}

	private static FormatInfo info(String id, String version) {
		return new FormatInfo(id, "Kind " + id, List.of("txt"), "test." + id, version);
	}

	private ImportResult run(String content) throws IOException {
		return run(Files.writeString(folder.resolve("file.txt"), content));
	}

	private ImportResult run(Path file) {
		return imports.run(store, patient, new Request(file, Optional.empty(), Map.of(), true), Progress.NONE);
	}

	private int stored() {
		return timeline().entries().size();
	}

	private Timeline timeline() {
		return store.read(patient.id(),
				new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31), patient.zone()));
	}

	private static String days(int from, int to) {
		StringBuilder text = new StringBuilder("one\n");
		for (int i = from; i < to; i++) {
			text.append(LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(5L * i)).append(" 100\n");
		}
		return text.toString();
	}

	@Test
	void aFileIsStoredAndKeptAndARepeatAddsNothing() throws IOException {
		ImportResult first = run(days(0, 3));
		assertEquals(State.DONE, first.state(), first.toString());
		assertEquals(Map.of("Glucose", 3), first.read());
		assertEquals(new Intake(3, 0, 0), first.intake());
		assertEquals("2025-12-31T23:00:00Z", first.span().orElseThrow().first().toString());
		assertEquals(new Intake(0, 3, 0), run(days(0, 3)).intake());
		assertEquals(1, store.originals(patient.id()).size());
		assertEquals("one", store.originals(patient.id()).getFirst().origin().importer());
	}

	@Test
	void overlappingFilesHoldEachReadingOnce() throws IOException {
		run(days(0, 8000));
		assertEquals(new Intake(2000, 6000, 0), run(days(2000, 10_000)).intake());
		assertEquals(10_000, stored());
	}

	@Test
	void theAutumnHourOfOverlappingFilesIsStoredTwiceAndNoMore() throws IOException {
		String night = "2025-10-26T02:00 100\n2025-10-26T02:30 100\n2025-10-26T02:00 100\n2025-10-26T02:30 101\n";
		run("one\n2025-10-26T01:00 100\n" + night);
		assertEquals(new Intake(1, 4, 0), run("one\n" + night + "2025-10-26T04:00 100\n").intake());
		assertEquals(6, stored());
	}

	@Test
	void gzIsReadAndTheSameContentIsKeptOnce() throws IOException {
		run(days(0, 3));
		ImportResult result = run(gz("again.txt.gz", days(0, 3).getBytes(StandardCharsets.UTF_8)));
		assertEquals(new Intake(0, 3, 0), result.intake());
		assertEquals(1, store.originals(patient.id()).size());
	}

	@Test
	void aTruncatedGzKeepsWhatCameBefore() throws IOException {
		byte[] whole = Files.readAllBytes(gz("whole.txt.gz", days(0, 9000).getBytes(StandardCharsets.UTF_8)));
		Path file = Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(whole, whole.length / 2));
		ImportResult result = run(file);
		assertEquals(State.PARTLY, result.state(), result.toString());
		assertTrue(result.problem().orElseThrow().startsWith("cut.txt.gz breaks off, as by a copy or download"),
				result.toString());
		assertEquals(stored(), result.intake().added());
		assertTrue(stored() > 1000);
	}

	@Test
	void aTruncatedGzIsReadAsFarAsAFormatThatNeedsTheEndCan() throws IOException {
		byte[] whole = Files.readAllBytes(gz("end.txt.gz", days(0, 9000).getBytes(StandardCharsets.UTF_8)));
		Path file = Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(whole, whole.length / 2));
		LineFormat lines = new LineFormat("one");
		FileFormat atTheEnd = new FileFormat() {
			@Override
			public boolean recognises(Head head) {
				return lines.recognises(head);
			}

			@Override
			public void read(InputStream in, ImportSession session) throws FormatException, IOException {
				lines.read(new ByteArrayInputStream(in.readAllBytes()), session);
			}
		};
		ImportResult result = imports(Map.of(info("one", "1.0"), atTheEnd)).run(store, patient,
				new Request(file, Optional.empty(),
						Map.of(), true),
				Progress.NONE);
		assertEquals(State.PARTLY, result.state(), result.toString());
		assertTrue(stored() > 1000);
	}

	@Test
	void aGzWhoseChecksumIsWrongIsNotTrusted() throws IOException {
		for (String end : List.of("", "garbage\n")) {
			byte[] whole = Files.readAllBytes(gz("w.gz", (days(0, 90) + end).getBytes(StandardCharsets.UTF_8)));
			whole[whole.length - 6] ^= 1;
			failed(run(Files.write(folder.resolve("wrong.txt.gz"), whole)), "wrong.txt.gz is damaged");
		}
	}

	@Test
	void aTruncatedGzWithoutAnyRowIsDamaged() throws IOException {
		byte[] whole = Files.readAllBytes(gz("w.gz", "one\n".repeat(3).getBytes(StandardCharsets.UTF_8)));
		failed(run(Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 8))), "cut.gz is damaged");
	}

	/** A reading at noon of each day. */
	private static String noons(String first, int count) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append(LocalDate.parse(first).plusDays(i)).append("T12:00 100\n");
		}
		return text.toString();
	}

	@Test
	void anEarlierFileDoesNotUndoWhatALaterClockChangeTold() throws IOException {
		String march = noons("2026-03-20", 12);
		run("one\n" + march + noons("2026-04-01", 2) + "set 2026-04-02T13:00 2026-04-02T14:00\n"
				+ noons("2026-04-03", 2));
		Timeline right = timeline();
		ImportResult again = run("one\n" + march);
		assertEquals(new Intake(0, 12, 0), again.intake());
		assertEquals(right, timeline());
		assertEquals("2026-03-31T11:00:00Z", again.span().orElseThrow().last().toString());
	}

	@Test
	void aClockChangeToldByALaterFileCountsWhenAnEarlierOneIsReadAgain() throws IOException {
		run("one\n" + noons("2026-03-20", 12));
		Kept first = store.originals(patient.id()).getFirst();
		run("one\n" + noons("2026-04-01", 2) + "set 2026-04-02T13:00 2026-04-02T14:00\n");
		assertEquals(new Intake(0, 9, 3), imports.reread(store, patient, first, Progress.NONE).intake());
	}

	@Test
	void aClockChangeBeyondAHoleInTheRecordSaysNothingOfBefore() throws IOException {
		String january = noons("2026-01-01", 20);
		run("one\n" + noons("2026-07-01", 5) + "set 2026-07-05T13:00 2026-07-05T13:03\n" + noons("2026-07-06", 2));
		ImportResult result = run("one\n" + january);
		assertEquals("2026-01-01T11:00:00Z", result.span().orElseThrow().first().toString());
	}

	@Test
	void aFileThatSwellsIsRefused() throws IOException {
		byte[] zeros = new byte[40 << 20];
		System.arraycopy("one\n".getBytes(StandardCharsets.UTF_8), 0, zeros, 0, 4);
		ImportResult result = run(gz("bomb.gz", zeros));
		failed(result, "swells");
	}

	@Test
	void whatIsNoFileOrNoKindOfFileIsSaid() throws IOException {
		failed(run(folder.resolve("none.txt")), "There is no file");
		failed(run(folder), "is a folder");
		failed(run(""), "is empty");
		failed(run("\uFEFF \r\n"), "is empty");
		failed(run("PK\3\4xxxx"), "zip archive");
		failed(run("%PDF-1.7"), "is a PDF document");
		failed(run("\r\n<!DOCTYPE html><title>Sign in"), "is a web page");
		failed(run("Dear diary"), "They read: Kind one; Kind table. If it is a table");
		failed(run(Files.write(folder.resolve("bad.gz"), new byte[] { 0x1f, (byte) 0x8b, 0 })), "bad.gz is damaged");
		failed(run("one\n"), "nothing in it");
	}

	private void failed(ImportResult result, String words) {
		assertEquals(State.FAILED, result.state());
		assertTrue(result.problem().orElseThrow().contains(words), result.toString());
		assertEquals(0, stored());
		assertEquals(List.of(), store.originals(patient.id()));
	}

	@Test
	void twoFormatsThatRecogniseAFileAreNamed() throws IOException {
		failed(run("one or two\n2026-01-01T00:00 100\n"),
				"Choose the format: one (Kind one), table (Kind table)");
		ImportResult result = imports.run(store, patient,
				new Request(folder.resolve("file.txt"), Optional.of("table"), Map.of(), true), Progress.NONE);
		assertEquals(State.DONE, result.state());
		assertEquals(Optional.of("table"), result.format());
		failedFormat(
				imports.run(store, patient,
						new Request(folder.resolve("file.txt"), Optional.of("three"), Map.of(), true), Progress.NONE));
	}

	private static void failedFormat(ImportResult result) {
		assertEquals(State.FAILED, result.state());
		assertTrue(result.problem().orElseThrow().contains("no format \"three\""), result.toString());
	}

	@Test
	void aFormatThatFailsWhenLookingDoesNotStopTheOthers() throws IOException {
		failed(run("break one\n"), "None of the installed formats recognises");
	}

	@Test
	void rowsWithoutEndAreRefusedBeforeTheyFillTheMemory() throws IOException {
		LineFormat lines = new LineFormat("one");
		FileFormat counting = new FileFormat() {
			@Override
			public boolean recognises(Head head) {
				return lines.recognises(head);
			}

			@Override
			public void read(InputStream in, ImportSession session) throws FormatException, IOException {
				while (in.read() >= 0) {
					session.check();
				}
			}
		};
		Path file = Files.writeString(folder.resolve("endless.txt"), "one\n" + " ".repeat(2_000_000));
		failed(imports(Map.of(info("one", "1.0"), counting)).run(store, patient,
				new Request(file, Optional.empty(), Map.of(), true), Progress.NONE),
				"holds more than 1,500,000 entries");
	}

	@Test
	void aFileThatFillsTheMemoryIsRefused() throws IOException {
		failed(run(days(0, 3) + "memory\n"), "holds more than 1,500,000 entries");
	}

	@Test
	void aFormatThatFailsStoresNothingAndIsNamed() throws IOException {
		failed(run(days(0, 3) + "fault\n"), "a fault in test.one 1.0");
		failed(run(days(0, 3) + "missing\n"), "a fault in test.one 1.0");
	}

	@Test
	void aDamagedFileKeepsWhatCameBefore() throws IOException {
		ImportResult result = run(days(0, 3) + "garbage\n" + days(5, 9));
		assertEquals(State.PARTLY, result.state());
		assertEquals(
				"It turns into garbage. 3 entries before that were stored.",
				result.problem().orElseThrow());
		assertEquals(3, stored());
		failedOf("one\ngarbage\n", "It turns into garbage.");
		failedOf(days(0, 3) + "ask\n", "Say which with --map.");
	}

	private void failedOf(String content, String sentence) throws IOException {
		ImportResult result = run(content);
		assertEquals(State.FAILED, result.state());
		assertEquals(sentence, result.problem().orElseThrow());
		assertEquals(0, result.intake().added());
	}

	@Test
	void rowsLeftOutAreCountedByReason() throws IOException {
		ImportResult result = run(days(0, 1) + "a\nb\n# c\nd\ne\nf\ng\n2027-01-01T00:00 100\n");
		assertEquals(State.PARTLY, result.state());
		assertEquals(List.of(new Skip("no time", true, 6, List.of(3L, 4L, 6L, 7L, 8L)),
				new Skip("no time", false, 1, List.of(5L)), new Skip("date in the future", true, 1, List.of(10L))),
				result.skips());
		assertEquals(1, stored());
	}

	@Test
	void cancellingStopsBetweenRowsAndBetweenPages() throws IOException {
		Path file = Files.writeString(folder.resolve("long.txt"), days(0, 12_000));
		ImportResult reading = imports.run(store, patient, new Request(file, Optional.empty(), Map.of(), true),
				new CancelledAt(0.1));
		assertEquals(State.CANCELLED, reading.state());
		assertEquals(0, stored());
		ImportResult storing = imports.run(store, patient, new Request(file, Optional.empty(), Map.of(), true),
				new CancelledAt(0.6));
		assertEquals(State.CANCELLED, storing.state());
		assertEquals(ImportRun.PAGE, stored());
		assertTrue(storing.problem().orElseThrow().contains("5,000 of 12,000"), storing.toString());
		assertEquals(new Intake(7000, 5000, 0), run(file).intake());
	}

	@Test
	void aKeptOriginalIsReadAgainWithItsOptionsByTheFormatInstalledNow() throws IOException {
		Path file = Files.writeString(folder.resolve("again.txt"), "one\nwarn\n2026-01-01T00:00 100\n");
		imports.run(store, patient, new Request(file, Optional.empty(), Map.of("map.unit", "mg/dL"), true),
				Progress.NONE);
		Kept kept = store.originals(patient.id()).getFirst();
		FormatImports newer = imports(Map.of(info("one", "2.0"), new LineFormat("one")));
		ImportResult result = newer.reread(store, patient, kept, Progress.NONE);
		assertEquals(State.DONE, result.state(), result.toString());
		assertEquals(new Intake(0, 1, 0), result.intake());
		assertEquals(List.of("A warning, options {map.unit=mg/dL}"), result.warnings());
		assertEquals("2.0", store.originals(patient.id()).getFirst().origin().version());
		ImportResult gone = imports(Map.of()).reread(store, patient, kept, Progress.NONE);
		assertEquals(State.FAILED, gone.state());
		assertTrue(gone.problem().orElseThrow().contains("not installed any more"), gone.toString());
	}

	private static Path gz(String name, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(bytes)) {
			out.write(content);
		}
		return Files.write(folder.resolve(name), bytes.toByteArray());
	}
}
