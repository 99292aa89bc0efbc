// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final Period DAYS = new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 15), BERLIN);

	private static String name(String given, String family) {
		return Packs.name(new Patient(new PatientId(7), family, given, Optional.of(LocalDate.of(1984, 2, 29)), "MRN 5",
				BERLIN, Preferences.DEFAULT), DAYS);
	}

	@Test
	void aNameTellsWhoAndWhenAndNothingElse() {
		assertEquals("Jane-Doe-2026-01-15", name("Jane", "Doe"));
		assertEquals("\u00c5sa-M\u00fcller-L\u00fcd-2026-01-15", name("\u00c5sa", "M\u00fcller/L\u00fcd."));
		assertEquals("etc-passwd-2026-01-15", name("../../etc", "passwd"));
		assertEquals("2026-01-15", name("", "?"));
		assertEquals(80 + "-2026-01-15".length(), name("x".repeat(300), "y").length());
	}

	@Test
	void filesOfOneNameAreNumberedAndNoneIsLost(@TempDir Path folder) throws IOException {
		byte[] first = { 1 };
		byte[] second = { 2 };
		Path one = Kept.writeNew(folder, "Jane-Doe-2026-01-15", first);
		Path two = Kept.writeNew(folder, "Jane-Doe-2026-01-15", second);
		assertEquals("Jane-Doe-2026-01-15-2.pdf", two.getFileName().toString());
		assertArrayEquals(first, Files.readAllBytes(one));
		assertArrayEquals(second, Files.readAllBytes(two));
		try (Stream<Path> all = Files.list(folder)) {
			assertEquals(Set.of(one, two), all.collect(Collectors.toSet()));
		}
	}
}
