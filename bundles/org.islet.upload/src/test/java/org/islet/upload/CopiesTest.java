// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.islet.device.FileFormat;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.host.FileImports.FormatInfo;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.State;
import org.islet.device.host.Progress;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.InsulinTotal;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Remark;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored before says its instant and key itself. */
class CopiesTest {

	private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 3, 29, 2, 30);
	private static final Instant AT = Instant.parse("2026-03-28T17:00:00Z");

	@TempDir
	private Path folder;
	private Locale before;
	private TherapyStore store;
	private Patient patient;

	@BeforeEach
	void open() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
		store = new DerbyStores().open(folder.resolve("data"), new char[0]);
		patient = store.save(new Patient(PatientId.NEW, "", "Ada", Optional.empty(), "", ZoneId.of("Europe/Berlin"),
				Preferences.DEFAULT));
	}

	@AfterEach
	void close() {
		store.close();
		Locale.setDefault(before);
	}

	private ImportResult run(Consumer<ImportSession> reads) throws IOException {
		FileFormat format = new FileFormat() {
			@Override
			public boolean recognises(Head head) {
				return true;
			}

			@Override
			public void read(InputStream in, ImportSession session) {
				reads.accept(session);
			}
		};
		Path file = Files.writeString(folder.resolve("copy.csv"), "copies");
		FormatInfo info = new FormatInfo("copy", "Copies", List.of("csv"), "test.copy", "1.0");
		return new FormatImports(Map.of(info, format), Clock.fixed(Recorder.NOW, ZoneOffset.UTC)).run(store, patient,
				file, Optional.empty(), Map.of(), Progress.NONE);
	}

	private static Logged<?> copy(Entry entry, int occurrence) {
		String device = Recorder.PUMP.id();
		return new Logged<>(entry, AT, EntryKey.of(device, entry, occurrence), device, 0);
	}

	private static Logged<?> note(String text) {
		return new Logged<>(new Remark(NIGHT, text, Optional.empty()), AT, "abcd2345", DeviceInfo.LOG.id(), 0);
	}

	private List<Logged<?>> stored() {
		return store.read(patient.id(), new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
				patient.zone())).entries();
	}

	@Test
	void neitherInstantNorKeyIsFoundOutAnew() throws IOException {
		Logged<?> third = copy(Recorder.reading(NIGHT.toString()), 2);
		Consumer<ImportSession> file = session -> session.copy(Recorder.PUMP, third, 1);
		ImportResult first = run(file);
		assertEquals(new Intake(1, 0, 0), first.intake(), first.toString());
		assertEquals(List.of(), first.warnings(), "the hour that spring leaves out is no question here");
		assertEquals(AT, stored().getFirst().at());
		assertEquals(third.key(), stored().getFirst().key());
		assertEquals(store.originals(patient.id()).getFirst().number(), stored().getFirst().source());
		assertEquals(new Intake(0, 1, 0), run(file).intake());
	}

	@Test
	void aKeyThatIsNotTheContentsIsLeftOut() throws IOException {
		Logged<?> honest = copy(Recorder.reading("2026-03-01T08:00"), 0);
		Entry edited = Recorder.reading("2026-03-01T08:05");
		ImportResult result = run(session -> {
			session.copy(Recorder.PUMP, honest, 2);
			for (String key : List.of(honest.key(), "abcd2345", "", "x|0", EntryKey.of("other:1", edited, 0),
					EntryKey.of(honest.device(), edited, 0).replaceFirst("0$", "00"))) {
				session.copy(Recorder.PUMP, new Logged<>(edited, AT, key, honest.device(), 0), 3);
			}
		});
		assertEquals(State.PARTLY, result.state());
		assertEquals(new Intake(1, 0, 0), result.intake());
		assertEquals(6, result.skips().getFirst().count(), result.skips().toString());
		assertTrue(result.skips().getFirst().fault());
	}

	@Test
	void whatIsStoredStaysAndThatIsSaid() throws IOException {
		Entry total = new InsulinTotal(NIGHT, InsulinTotal.Kind.ALL, 30);
		run(session -> session.copy(Recorder.PUMP, copy(total, 0), 1));
		ImportResult result = run(session -> session.copy(Recorder.PUMP,
				copy(new InsulinTotal(NIGHT, InsulinTotal.Kind.ALL, 10), 0), 1));
		assertEquals(new Intake(0, 1, 0), result.intake());
		assertEquals(total, stored().getFirst().entry());
		assertEquals(List.of("One entry of Acme Pump is stored here with another content and stays as it is."),
				result.warnings());
	}

	@Test
	void ownRecordsComeBackAsOwnRecordsAndAreNotDoubled() throws IOException {
		Consumer<ImportSession> file = session -> session.copy(DeviceInfo.LOG, note("walked"), 1);
		assertEquals(new Intake(1, 0, 0), run(file).intake());
		assertEquals(new Intake(0, 1, 0), run(file).intake());
		assertEquals(List.of(note("walked")), stored());
		store.own(patient.id()).delete("abcd2345");
		ImportResult deleted = run(file);
		assertEquals(List.of(), stored());
		assertEquals(List.of("One own record was changed or deleted here since the file was written and stays as it is "
				+ "here: abcd2345."), deleted.warnings());
	}

	@Test
	void whatLiesInTheFutureOrBeforeDevicesIsLeftOut() throws IOException {
		Entry early = Recorder.reading("1899-12-31T23:00");
		Logged<?> late = new Logged<>(Recorder.reading("2027-01-01T00:00"), Recorder.NOW.plusSeconds(90_000),
				EntryKey.of(Recorder.PUMP.id(), Recorder.reading("2027-01-01T00:00"), 0), Recorder.PUMP.id(), 0);
		ImportResult result = run(session -> {
			session.copy(Recorder.PUMP, copy(early, 0), 1);
			session.copy(Recorder.PUMP, late, 2);
		});
		assertEquals(State.FAILED, result.state());
		assertEquals(2, result.skips().size());
	}

	@Test
	void anotherZoneIsSaid() throws IOException {
		Logged<?> one = copy(Recorder.reading("2026-03-01T08:00"), 0);
		ImportResult same = run(session -> {
			session.writtenIn(ZoneId.of("Europe/Berlin"));
			session.copy(Recorder.PUMP, one, 1);
		});
		assertEquals(List.of(), same.warnings());
		ImportResult other = run(session -> {
			session.writtenIn(ZoneId.of("America/New_York"));
			session.copy(Recorder.PUMP, one, 1);
		});
		assertEquals(1, other.warnings().size());
		assertFalse(other.warnings().getFirst().contains("{"), other.warnings().toString());
		assertTrue(other.warnings().getFirst().contains("America/New_York"), other.warnings().toString());
	}
}
