// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

	@Test
	void itLiesInTheProgramsFolderHoweverThatIsTold(@TempDir Path folder) throws IOException {
		Path home = Files.createDirectories(folder.resolve("my programs"));
		Path file = home.resolve("samples").resolve("carelink-14-days.csv");
		assertEquals(file, SampleData.of(Map.of("islet.home", home.toString())::get).file());
		assertEquals(file, SampleData.of(Map.of("osgi.install.area", "file:" + home + "/")::get).file());
		assertEquals(file, SampleData.of(Map.of("islet.samples", home.resolve("samples").toString())::get).file());
		assertFalse(new SampleData(file).exists());
		Files.createDirectories(file.getParent());
		Files.writeString(file, "x");
		assertTrue(new SampleData(file).exists());
	}

	@Test
	void itsPersonIsKnownAgainUnderAnyName() {
		Patient sample = SampleData.patient();
		assertTrue(SampleData.isOf(sample));
		assertTrue(SampleData.isOf(new Patient(new PatientId(7), "Beispiel", "Sam", sample.birthDate(),
				sample.recordNumber(), sample.zone(), sample.preferences())));
		assertFalse(SampleData.isOf(new Patient(new PatientId(8), "Doe", "Jane", Optional.empty(), "S-0001",
				ZoneId.of("UTC"), Preferences.DEFAULT)));
	}
}
