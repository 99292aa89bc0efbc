// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore.Listed;
import org.junit.jupiter.api.Test;

class ListingTest {

	private static final DeviceInfo PUMP = new DeviceInfo("Acme", "Push", "SN 7", DeviceInfo.Kind.PUMP, "");
	private static final Instant MAY = Instant.parse("2024-05-06T10:00:00Z");

	private static Listed listed(int id, String family, String given, String born, String record, Instant uploaded) {
		Patient patient = new Patient(new PatientId(id), family, given,
				Optional.of(born).filter(day -> !day.isEmpty()).map(LocalDate::parse), record,
				ZoneId.of("Europe/Berlin"), Preferences.DEFAULT);
		return new Listed(patient, id == 3, Optional.of(PUMP).filter(pump -> id == 2), Optional.ofNullable(uploaded));
	}

	private static final Listing ALL = Listing.of(List.of(listed(1, "Z\u00fcrn", "\u00c5sa", "1984-02-29", "A 10", MAY),
			listed(2, "Gro\u00df", "Bo", "", "A 9", null),
			listed(3, "Abel", "Bo", "1999-12-31", "", MAY.plusSeconds(60))),
			Locale.ENGLISH);

	private static List<Long> found(String words, Column by, boolean falling) {
		return ALL.find(words, by, falling).stream().map(row -> row.patient().id().number()).toList();
	}

	@Test
	void everyWordHasToBeSomewhere() {
		assertEquals(List.of(3L, 2L, 1L), found("", Column.FAMILY, false));
		assertEquals(List.of(3L, 2L), found(" BO ", Column.FAMILY, false));
		assertEquals(List.of(2L), found("sn push gross", Column.FAMILY, false));
		assertEquals(List.of(1L), found("asa zurn", Column.FAMILY, false));
		assertEquals(List.of(1L), found("Z\u00fcrn 1984-02", Column.FAMILY, false));
		assertEquals(List.of(), found("asa abel", Column.FAMILY, false));
	}

	@Test
	void thoseOfWhomAColumnSaysNothingAreLastEitherWay() {
		assertEquals(List.of(1L, 3L, 2L), found("", Column.BORN, false));
		assertEquals(List.of(3L, 1L, 2L), found("", Column.BORN, true));
		assertEquals(List.of(3L, 1L, 2L), found("", Column.UPLOADED, true));
		assertEquals(List.of(2L, 1L, 3L), found("", Column.RECORD, false));
		assertEquals(List.of(3L, 2L, 1L), found("", Column.FLAG, true));
		assertEquals(List.of(2L, 3L, 1L), found("", Column.DEVICE, false));
	}

	@Test
	void thousandsAreSearchedAsWell() {
		Listing many = Listing.of(IntStream.range(1, 10_001)
				.mapToObj(i -> listed(i, "Family " + i % 100, "Given " + i, "1984-02-29", "R" + i, MAY)).toList(),
				Locale.ENGLISH);
		assertEquals(10_000, many.find("", Column.UPLOADED, true).size());
		assertEquals(100, many.find("family 42 given", Column.FAMILY, false).stream()
				.filter(row -> row.patient().familyName().equals("Family 42")).count());
		assertEquals(1, many.find("r9999", Column.FAMILY, false).size());
	}

	@Test
	void whatIsNotAskedForStaysWhenAPatientIsChanged() {
		Patient before = ALL.rows().getFirst().patient().with(new Preferences(GlucoseUnit.MMOL_L, 63, 140, 54,
				Preferences.DEFAULT.targetSet(), List.of()));
		Personal said = new Personal(" Asa ", "Zurn", "2/28/1984", " B 1 ", "Europe/London", GlucoseUnit.MG_DL);
		assertEquals(Optional.empty(), said.wrong(Locale.US, LocalDate.of(2026, 3, 1)));
		assertEquals(
				new Patient(before.id(), "Zurn", "Asa", Optional.of(LocalDate.of(1984, 2, 28)), "B 1",
						ZoneId.of("Europe/London"),
						new Preferences(GlucoseUnit.MG_DL, 63, 140, 54, Preferences.DEFAULT.targetSet(), List.of())),
				said.patient(Optional.of(before), Locale.US, LocalDate.of(2026, 3, 1)));
		assertTrue(new Personal("", " ", "", "", "Europe/London", GlucoseUnit.MG_DL)
				.wrong(Locale.US, LocalDate.of(2026, 3, 1)).isPresent());
	}

	@Test
	void aNamesakeIsSomebodyElseWhoMayBeTheSame() {
		List<Patient> all = ALL.rows().stream().map(PatientRow::patient).toList();
		Patient bo = all.get(1);
		assertEquals(Optional.of(bo), Personal.namesake(new Patient(PatientId.NEW, "gro\u00df", "Bo",
				Optional.of(LocalDate.of(2000, 1, 1)), "", bo.zone(), bo.preferences()), all));
		assertEquals(Optional.empty(), Personal.namesake(new Patient(PatientId.NEW, "Abel", "Bo",
				Optional.of(LocalDate.of(2000, 1, 1)), "", bo.zone(), bo.preferences()), all));
		assertEquals(Optional.empty(), Personal.namesake(bo, all));
	}
}
