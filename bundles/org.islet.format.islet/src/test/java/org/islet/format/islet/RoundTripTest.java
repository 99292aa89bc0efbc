// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.row.CsvLine;
import org.islet.model.row.EntryRow;
import org.islet.model.row.EntryRows;
import org.islet.model.row.RowException;
import org.islet.tck.Arbitrary;
import org.islet.tck.Reading;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is stored: what is written of it is read as the same. */
class RoundTripTest {

	private static final int SOURCE = EntryRow.COLUMNS.indexOf("source");

	private static EntryRow row(Arbitrary arbitrary, DeviceInfo device, Logged<?> logged) {
		Patient patient = arbitrary.record(Patient.class);
		LocalDate day = LocalDate.of(2026, 1, 1);
		Timeline timeline = new Timeline(patient, Period.day(day, patient.zone()), List.of(device), List.of(),
				List.of(), List.of(), Map.of(7L, "the file's \"name\".csv"));
		return new EntryRows(timeline).of(logged);
	}

	/** @return some line in the row's stead, such as an arbitrary device makes it */
	private static Logged<?> logged(Arbitrary arbitrary, DeviceInfo device, int kind) {
		Logged<?> any = arbitrary.logged(device.id());
		return new Logged<>(arbitrary.entry(kind), any.at(), any.key(), device.id(), 7);
	}

	@Property(tries = 1400)
	void everyEntryOfEveryKindComesBack(@ForAll long seed, @ForAll int kind) throws RowException {
		Arbitrary arbitrary = new Arbitrary(new Random(seed));
		DeviceInfo device = arbitrary.record(DeviceInfo.class);
		Logged<?> logged = logged(arbitrary, device, kind);
		EntryRow row = row(arbitrary, device, logged);
		assertEquals(row, EntryRow.of(row.texts()));
		assertEquals(logged.entry(), EntryRow.of(row.texts()).entry(), () -> row.texts().toString());
	}

	@Property(tries = 300)
	void aFileOfThemIsReadAsItWasWritten(@ForAll long seed) {
		Arbitrary arbitrary = new Arbitrary(new Random(seed));
		DeviceInfo device = arbitrary.record(DeviceInfo.class);
		StringBuilder file = new StringBuilder(CsvLine.of(EntryRow.COLUMNS));
		List<Logged<?>> all = Stream.<Logged<?>>generate(() -> logged(arbitrary, device, new Random(seed).nextInt()))
				.limit(3).toList();
		all.forEach(logged -> file.append(CsvLine.of(row(arbitrary, device, logged).texts())));
		Reading reading = Reading.of(new IsletFormat(), file.toString().getBytes(StandardCharsets.UTF_8), Map.of(),
				file::toString);
		RecordedImport told = reading.told();
		assertTrue(reading.failure().isEmpty(), () -> reading.failure() + " " + told.skips() + " of " + file);
		assertEquals(all.stream().map(l -> new Logged<>(l.entry(), l.at(), l.key(), l.device(), 0)).toList(),
				told.copies(), file::toString);
		assertEquals(List.of(device), told.devices());
	}

	@Test
	void everyKindIsAmongThem() {
		Arbitrary arbitrary = new Arbitrary(new Random(1));
		Set<Class<?>> kinds = new HashSet<>();
		for (int kind = 0; kind < Entry.class.getPermittedSubclasses().length; kind++) {
			kinds.add(arbitrary.entry(kind).getClass());
		}
		assertEquals(new HashSet<>(Arrays.asList(Entry.class.getPermittedSubclasses())), kinds);
	}

	/** Whatever is edited in a cell: the row is refused, or it says what it said. */
	@Property(tries = 1400)
	void anEditedRowIsNeverMisread(@ForAll long seed, @ForAll int kind) {
		Random random = new Random(seed);
		Arbitrary arbitrary = new Arbitrary(random);
		DeviceInfo device = arbitrary.record(DeviceInfo.class);
		EntryRow row = row(arbitrary, device, logged(arbitrary, device, kind));
		String[] texts = row.texts().toArray(String[]::new);
		int column = random.nextInt(texts.length);
		texts[column] = edited(texts[column], random);
		try {
			EntryRow read = EntryRow.of(List.of(texts));
			assertTrue(column == SOURCE || List.of(texts).equals(row.texts()),
					() -> "column " + column + " of " + List.of(texts));
			assertEquals(row.utc(), read.utc());
		} catch (RowException refused) {
			assertTrue(!List.of(texts).equals(row.texts()));
			assertTrue(refused.kind() == RowException.Kind.CHANGED || column == SOURCE, refused::toString);
		}
	}

	private static String edited(String text, Random random) {
		String sign = List.of("0", "1", "9", ",", ".", " ", "-", "a", "\\", "=", ";", "\"").get(random.nextInt(12));
		int place = random.nextInt(text.length() + 1);
		return switch (random.nextInt(3)) {
		case 0 -> text.substring(0, place) + sign + text.substring(place);
		case 1 -> place == text.length() ? "" : text.substring(0, place) + sign + text.substring(place + 1);
		default -> place == 0 ? text.replace('.', ',') : text.substring(0, place - 1) + text.substring(place);
		};
	}
}
