// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivingTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	@TempDir
	Path folder;

	private static String fileName(String family, String given, String id) {
		Patient patient = new Patient(PatientId.NEW, family, given, Optional.empty(), "", ZONE, Preferences.DEFAULT);
		return new Printed("Title", patient, Period.day(LocalDate.of(2026, 3, 1), ZONE), id, null, Optional.empty())
				.fileName();
	}

	@Test
	void aFileIsNamedByWhomWhatAndWhen() {
		assertEquals("Jane-Doe-daily-2026-03-01.pdf", fileName("Doe", "Jane", "daily"));
		assertEquals("J\u00f6rg-M\u00fcller-L\u00fcdenscheidt-agp-2026-03-01.pdf",
				fileName("M\u00fcller-L\u00fcdenscheidt", "J\u00f6rg", "agp"));
	}

	@Test
	void noNameLeadsElsewhere() {
		assertEquals("etc-x-daily-2026-03-01.pdf", fileName("x", "../../etc/", "daily"));
		assertEquals("a--b-2026-03-01.pdf", fileName("", "", "a/:b"));
	}

	@Test
	void aFileIsReplacedWhole() throws IOException {
		Path file = folder.resolve("report.pdf");
		Files.write(file, new byte[100]);
		Kept.write(file, new byte[] { 1, 2 });
		assertArrayEquals(new byte[] { 1, 2 }, Files.readAllBytes(file));
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(1, left.count());
		}
	}

	@Test
	void aFolderThatIsNotThereIsSaid() {
		assertThrows(IOException.class, () -> Kept.write(folder.resolve("no/report.pdf"), new byte[1]));
	}

	@Test
	void aSubjectIsWrittenAsAddressesAre() {
		assertEquals("mailto:?subject=Report%3A%20A%20%26%20B%20%C3%BC", Mail.link("Report: A & B \u00fc"));
	}
}
