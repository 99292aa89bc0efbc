// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;

/**
 * Two invented weeks of a pump and its sensor, for people who want to see what the program does before they have data.
 *
 * @param file an export as its maker's web site gives it out; missing where the installation is damaged
 */
public record SampleData(Path file) {

	/** The time zone that the invented person lives in. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final String NAME = "carelink-14-days.csv";
	private static final String NUMBER = "S-0001";
	private static final Sentences TEXTS = new Sentences(SampleData.class, "org.islet.face.texts");

	/**
	 * Finds the sample within the program's own folder.
	 *
	 * @param properties the framework's: {@code islet.samples}, {@code islet.home} or {@code osgi.install.area} tells where
	 *            that is
	 */
	public static SampleData of(UnaryOperator<String> properties) {
		Path folder = Optional.ofNullable(properties.apply("islet.samples")).map(Path::of)
				.or(() -> Optional.ofNullable(properties.apply("islet.home")).map(Path::of)
						.or(() -> Optional.ofNullable(properties.apply("osgi.install.area")).map(SampleData::folder))
						.map(home -> home.resolve("samples")))
				.orElse(Path.of("samples"));
		return new SampleData(folder.resolve(NAME));
	}

	/** Equinox tells an address in which blanks are not always written as addresses have them. */
	private static Path folder(String area) {
		return Path.of(URI.create(area.replace(" ", "%20")));
	}

	/** @return whether it is there */
	public boolean exists() {
		return Files.isRegularFile(file);
	}

	/** @return whose it is: an invented person, as the name says in the default locale's language */
	public static Patient patient() {
		return new Patient(PatientId.NEW, TEXTS.of("sample.family"), TEXTS.of("sample.given"),
				Optional.of(LocalDate.of(1984, 2, 29)), NUMBER, ZONE, Preferences.DEFAULT);
	}

	/** @return whether that is the invented person, whatever they are called in another language */
	public static boolean isOf(Patient patient) {
		return patient.recordNumber().equals(NUMBER) && patient.birthDate().equals(patient().birthDate());
	}
}
