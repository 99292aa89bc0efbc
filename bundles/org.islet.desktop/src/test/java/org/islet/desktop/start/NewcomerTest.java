// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.TargetSet;
import org.junit.jupiter.api.Test;

class NewcomerTest {

	private static final Optional<ZoneId> ZONE = Optional.of(ZoneId.of("Europe/Berlin"));
	private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

	private static Newcomer born(String birth) {
		return new Newcomer(" Jane ", "Doe", birth, GlucoseUnit.MMOL_L, ZONE, TargetSet.STANDARD);
	}

	@Test
	void aDateIsReadAsTheLanguageWritesIt() {
		LocalDate day = LocalDate.of(1984, 2, 3);
		assertEquals(Optional.of(day), born("3.2.1984").patient(Locale.GERMANY, TODAY).birthDate());
		assertEquals(Optional.of(day), born("03.02.1984").patient(Locale.GERMANY, TODAY).birthDate());
		assertEquals(Optional.of(day), born("2/3/1984").patient(Locale.US, TODAY).birthDate());
		assertEquals(Optional.of(day), born("1984-02-03").patient(Locale.US, TODAY).birthDate());
	}

	@Test
	void aDateThatIsNoneIsRefused() {
		for (String birth : new String[] { "31.2.1984", "3.2.84", "3.2.2984", "2/3/1984", "yesterday", "1.1.1066" }) {
			assertTrue(born(birth).wrong(Locale.GERMANY, TODAY).isPresent(), birth);
		}
		assertFalse(born(" ").wrong(Locale.GERMANY, TODAY).isPresent());
	}

	@Test
	void aNameAndAZoneAreNeeded() {
		assertTrue(new Newcomer(" ", "", "", GlucoseUnit.MG_DL, ZONE, TargetSet.STANDARD).wrong(Locale.US, TODAY)
				.isPresent());
		assertTrue(new Newcomer("Jane", "", "", GlucoseUnit.MG_DL, Optional.empty(), TargetSet.STANDARD)
				.wrong(Locale.US, TODAY).isPresent());
		assertFalse(Newcomer.zones().contains("Etc/UTC"));
		assertTrue(Newcomer.zones().contains("Europe/Berlin"));
	}

	@Test
	void whatWasSaidIsThePatients() {
		Patient patient = new Newcomer(" Jane ", "Doe", "", GlucoseUnit.MMOL_L, ZONE, TargetSet.PREGNANCY_TYPE_1)
				.patient(Locale.US, TODAY);
		assertEquals("Jane Doe", patient.name());
		assertEquals(GlucoseUnit.MMOL_L, patient.preferences().unit());
		assertEquals(63, patient.preferences().targetLow());
		assertEquals(140, patient.preferences().targetHigh());
		assertEquals(70, born("").patient(Locale.US, TODAY).preferences().targetLow());
	}

	@Test
	void aPasswordIsStrongByLengthAndKindsNotByRepeating() {
		assertEquals(Strength.NONE, Strength.of(new char[0]));
		assertEquals(Strength.SHORT, Strength.of("aB3$xYz".toCharArray()));
		assertEquals(Strength.WEAK, Strength.of("aaaaaaaaaaaaaaaaaaaaaa".toCharArray()));
		assertEquals(Strength.WEAK, Strength.of("12345678901234".toCharArray()));
		assertEquals(Strength.WEAK, Strength.of("password".toCharArray()));
		assertEquals(Strength.FAIR, Strength.of("rT7kwQ2x".toCharArray()));
		assertEquals(Strength.STRONG, Strength.of("correct horse battery".toCharArray()));
	}
}
