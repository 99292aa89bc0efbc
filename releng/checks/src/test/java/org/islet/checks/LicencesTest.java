// SPDX-License-Identifier: EPL-2.0
package org.islet.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The list of components, the licences in it, and the notice about them. */
class LicencesTest {

	/** go together with EPL-2.0 in one program */
	private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-1.0",
			"EPL-2.0", "MPL-2.0", "Unicode-3.0", "Unicode-DFS-2016", "W3C", "CC0-1.0", "0BSD", "HTMLTIDY", "ISC",
			"Zlib",
			"OFL-1.1");
	private static final Path NOTICE = Project.ROOT.resolve("NOTICE");

	@Test
	void everyComponentHasALicenceThatIsAllowed() throws IOException {
		Properties known = known();
		List<String> refused = Project.components().stream()
				.filter(component -> licences(component, known).stream().noneMatch(ALLOWED::contains))
				.map(component -> component.id() + " " + component.licences()).toList();
		assertEquals(List.of(), refused, "not under an allowed licence, and licences.properties says nothing of them");
	}

	/** Where a component offers a choice, one that is allowed is enough. */
	private static List<String> licences(Project.Component component, Properties known) {
		String said = known.getProperty(component.group() + ':' + component.name());
		return said == null ? component.licences() : List.of(said.split(" .*")[0]);
	}

	@Test
	void whatIsKnownOfLicencesIsStillNeeded() throws IOException {
		Set<String> components = Project.components().stream().map(c -> c.group() + ':' + c.name())
				.collect(Collectors.toSet());
		Set<String> stale = new TreeSet<>(known().stringPropertyNames());
		stale.removeAll(components);
		assertEquals(Set.of(), stale, "in licences.properties, but not a component any more");
	}

	@Test
	void theNoticeNamesEveryComponentAndNoOther() throws IOException {
		Set<String> named = Files.readAllLines(NOTICE).stream().filter(line -> line.startsWith("* "))
				.map(line -> line.substring(2).replaceFirst(" .*", "")).collect(Collectors.toCollection(TreeSet::new));
		Set<String> used = Project.components().stream().map(c -> c.group() + ':' + c.name())
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(String.join("\n", used), String.join("\n", named), "components (left) and NOTICE (right) differ");
	}

	@Test
	void theLicenceIsTheEclipsePublicLicense() throws IOException {
		assertTrue(Files.readString(Project.ROOT.resolve("LICENSE")).startsWith("Eclipse Public License - v 2.0"));
		assertFalse(Project.components().isEmpty());
	}

	private static Properties known() throws IOException {
		Properties known = new Properties();
		try (var in = LicencesTest.class.getResourceAsStream("licences.properties")) {
			known.load(in);
		}
		return known;
	}
}
