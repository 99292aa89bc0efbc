// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.device.FileFormat;
import org.islet.device.host.FileImports.FormatInfo;
import org.islet.device.host.FileImports.Request;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.State;
import org.islet.device.host.Progress;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file may come from the device of somebody else. */
class OwnershipTest {

	@TempDir
	Path folder;
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

	private static FormatImports imports(Map<FormatInfo, FileFormat> formats) {
		return new FormatImports(formats, Clock.fixed(Recorder.NOW, ZoneOffset.UTC));
	}

	private static FormatInfo info(String id, String version) {
		return new FormatInfo(id, "Kind " + id, List.of("txt"), "test." + id, version);
	}

	private static String days(String head) {
		StringBuilder text = new StringBuilder(head + "\n");
		for (int i = 0; i < 3; i++) {
			text.append(LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(5L * i)).append(" 100\n");
		}
		return text.toString();
	}

	@Test
	void aFileWithADeviceOfAnotherPatientIsNotStoredUnlessAskedFor() throws IOException {
		Patient owner = store.save(new Patient(PatientId.NEW, "Berg", "Bo", Optional.empty(), "", patient.zone(),
				Preferences.DEFAULT));
		Path file = Files.writeString(folder.resolve("foreign.txt"), days("own serial BO"));
		FormatImports ours = imports(Map.of(info("own", "1.0"), new LineFormat("own")));
		assertEquals(State.DONE, run(ours, owner, file, false).state());

		ImportResult refused = run(ours, patient, file, false);
		assertEquals(State.FAILED, refused.state());
		assertEquals(Optional.of(owner.id()), refused.owner());
		assertEquals("foreign.txt holds data of Acme Pump BO, which was read for Bo Berg before, so nothing of it was "
				+ "stored for Ada. Check whose file it is before it is imported all the same.",
				refused.problem().orElseThrow());
		assertEquals(Intake.NONE, refused.intake());
		assertEquals(Optional.empty(), store.span(patient.id()));
		assertEquals(List.of(), store.originals(patient.id()));

		assertEquals(new Intake(3, 0, 0), run(ours, patient, file, true).intake());
		assertEquals(Optional.empty(), run(ours, patient, file, false).owner(), "it is this patient's too now");
		assertEquals(new Intake(0, 3, 0), run(ours, owner, file, false).intake(), "the other's is as it was");
	}

	private ImportResult run(FormatImports imports, Patient patient, Path file, boolean foreign) {
		return imports.run(store, patient, new Request(file, Optional.empty(), Map.of(), foreign), Progress.NONE);
	}

	@Test
	void aDeviceWithoutASerialNumberIsNobodys() throws IOException {
		Patient other = store.save(patient.with(PatientId.NEW));
		Path file = Files.writeString(folder.resolve("nobody.txt"), days("own serial "));
		FormatImports ours = imports(Map.of(info("own", "1.0"), new LineFormat("own")));
		assertEquals(State.DONE, run(ours, other, file, false).state());
		assertEquals(State.DONE, run(ours, patient, file, false).state());
	}
}
