// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.host.FileImports;
import org.islet.device.host.FileImports.FormatInfo;
import org.islet.device.host.ImportResult;
import org.islet.device.host.Progress;
import org.islet.model.Glucose;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.store.StoreException;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.test.common.annotation.InjectService;

/** From a file to a stored timeline, through services alone. */
class ImportWiringTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
	private static final Patient NEW = new Patient(PatientId.NEW, "Doe", "Kim", Optional.empty(), "", BERLIN,
			Preferences.DEFAULT);

	@TempDir
	Path folder;

	@InjectService(timeout = 5000)
	Stores stores;

	@InjectService(timeout = 5000)
	FileImports imports;

	@Test
	void theShippedFormatsAreFound() {
		List<String> found = imports.formats().stream().map(FormatInfo::id).toList();
		assertEquals(List.of(),
				Stream.of("carelink", "clarity", "islet", "libreview", "nightscout", "table", "tidepool")
						.filter(id -> !found.contains(id)).toList());
	}

	@Test
	void aFileBecomesATimelineInAnEncryptedStore() throws IOException {
		Path data = folder.resolve("data");
		char[] password = "a long secret".toCharArray();
		stores.open(data, new char[0]).close();
		stores.password(data, new char[0], password.clone());
		assertThrows(StoreException.class, () -> stores.open(data, "another secret".toCharArray()));

		try (TherapyStore store = stores.open(data, password.clone())) {
			Patient patient = store.save(NEW);
			ImportResult result = imports.run(store, patient, dayOfReadings(), Optional.empty(), Map.of(),
					Progress.NONE);
			assertEquals(ImportResult.State.DONE, result.state(), () -> result.problem().orElse(""));
			assertEquals(288, result.intake().added());
			assertEquals(288, store.read(patient.id(), Period.day(DAY, BERLIN)).of(Glucose.class).count());
		}
	}

	private Path dayOfReadings() throws IOException {
		StringBuilder csv = new StringBuilder("time,glucose (mg/dL)\n");
		LocalDateTime time = DAY.atStartOfDay();
		for (int i = 0; i < 288; i++) {
			csv.append(time.plusMinutes(5L * i)).append(',').append(90 + i % 70).append('\n');
		}
		assertTrue(csv.length() > 288);
		return Files.writeString(folder.resolve("readings.csv"), csv);
	}
}
