// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.host.FileImports;
import org.islet.device.host.ImportResult;
import org.islet.device.host.Progress;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.islet.samples.Plan;
import org.islet.samples.Samples;

/** Importing 90 days: recognise, parse, anchor, key and store, against Derby alone. */
final class ImportBench {

	static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	static final LocalDate FROM = LocalDate.of(2025, 1, 6);
	static final int DAYS = 90;

	private final FileImports imports;
	private final TherapyStore store;
	private final Path folder;
	private Patient patient;

	ImportBench(FileImports imports, TherapyStore store, Path folder) {
		this.imports = imports;
		this.store = store;
		this.folder = folder;
	}

	Measured run(Stopwatch watch) throws Exception {
		Path file = file();
		// a patient for each run: every row is new
		double millis = watch.median(this::newPatient, () -> take(file));
		List<Logged<?>> rows = store.read(patient.id(), period()).entries();
		double floor;
		try (Floor derby = new Floor(folder.resolve("floor"))) {
			floor = watch.median(derby::newTable, () -> derby.insert(rows));
		}
		return Measured.against("import of 90 days", millis, floor, 0.5, rows.size() + " rows");
	}

	/** Imports without measuring. */
	void once() throws IOException {
		newPatient();
		take(file());
	}

	private Path file() throws IOException {
		Path file = folder.resolve("90-days.csv");
		Files.write(file, Samples.of(Plan.of(Plan.Layout.CARELINK_RAW).from(FROM).days(DAYS)));
		return file;
	}

	private void newPatient() {
		patient = store.save(new Patient(PatientId.NEW, "Bench", "", Optional.empty(), "", ZONE, Preferences.DEFAULT));
	}

	private void take(Path file) {
		ImportResult result = imports.run(store, patient,
				new FileImports.Request(file, Optional.empty(), Map.of(), true), Progress.NONE);
		if (result.state() != ImportResult.State.DONE) {
			throw new IllegalStateException(result.problem().orElse(result.toString()));
		}
	}

	/** The patient of the last run. */
	Patient patient() {
		return patient;
	}

	static Period period() {
		return new Period(FROM, FROM.plusDays(DAYS - 1), ZONE);
	}
}
