// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;
import org.islet.report.host.Reports.Form;
import org.islet.report.host.Reports.ReportInfo;
import org.islet.report.host.Templates.Template;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Report types without Java. */
class ClinicTemplatesTest {

	private static final String NEEDS = "<property name=\"isletNeeds\">sensor, pump</property>"
			+ "<property name=\"isletDays\">7</property><text-property name=\"title\">Our letter</text-property>";

	@TempDir
	static Path engine;

	private static BirtReports reports;
	private static Locale before;
	private static String frame;

	@TempDir
	Path folder;

	private ClinicTemplates templates;

	@BeforeAll
	static void start() throws IOException {
		before = Locale.getDefault();
		Locale.setDefault(Locale.US);
		reports = Samples.reports(engine);
		reports.add(Samples.installed("sample"));
		try (InputStream in = AttackTest.class.getResourceAsStream("samples/attack.xml")) {
			frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@AfterAll
	static void stop() {
		reports.stop();
		Locale.setDefault(before);
	}

	@BeforeEach
	void begin() {
		templates = new ClinicTemplates(Optional.empty(), reports);
	}

	@AfterEach
	void useNothing() {
		templates.use(folder.resolve("nowhere"));
	}

	private Path template(String name, String properties, String expression) throws IOException {
		return Files.writeString(folder.resolve(name), frame.replace("<!--properties-->", properties)
				.replace("<!--body-->", "").replace("@expression@", expression));
	}

	private Template only() {
		List<Template> all = templates.use(folder);
		assertEquals(1, all.size(), all.toString());
		return all.getFirst();
	}

	private static String print(String id) throws ReportException {
		return new String(Samples.print(reports, id, Form.HTML, Samples.request(Locale.US, Paper.A4), 1),
				StandardCharsets.UTF_8);
	}

	private ReportInfo listed(String id) {
		return reports.types().stream().filter(type -> type.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void aTemplateOfTheFolderIsAReport() throws Exception {
		Path file = template("letter.rptdesign", NEEDS, "dataSetRow[\"familyName\"]");
		Template template = only();
		assertEquals(Optional.empty(), template.refusal());
		ReportInfo listed = listed("letter");
		assertEquals("Our letter", listed.title());
		assertEquals(List.of("sensor", "pump"), listed.needs());
		assertEquals(7, listed.days());
		assertEquals(file.toString(), listed.bundle());
		assertTrue(print("letter").contains("Müller-Ångström"));
	}

	@Test
	void whatATemplateDoesNotSayHasADefault() throws Exception {
		template("plain.rptdesign", "", "1");
		Template template = only();
		assertEquals(new Template("plain", "plain", List.of("any"), 14, template.from(), Optional.empty()), template);
	}

	@Test
	void itsFiguresAreThoseOfTheCatalogue() throws Exception {
		template("plain.rptdesign", "", "1");
		only();
		String csv = new String(Samples.print(reports, "plain", Form.CSV, Samples.request(Locale.US, Paper.A4), 1),
				StandardCharsets.UTF_8);
		assertTrue(csv.contains("meanMgdl,105.33333333333333"), csv);
		assertTrue(csv.contains("episodesOurs.hypo_lv1.total_episodes,0"), csv);
	}

	@Test
	void itsTitleIsInTheReadersLanguage() throws Exception {
		template("letter.rptdesign", NEEDS, "1");
		Files.writeString(folder.resolve("letter_de.properties"), "title = Unser Brief für Ärzte");
		only();
		Locale.setDefault(Locale.GERMANY);
		try {
			assertEquals("Unser Brief für Ärzte", listed("letter").title());
		} finally {
			Locale.setDefault(Locale.US);
		}
		assertEquals("Our letter", listed("letter").title());
	}

	@Test
	void aReplacedTemplateIsSeenAndOneTakenAwayIsGone() throws Exception {
		Path file = template("letter.rptdesign", "", "\"first\"");
		only();
		assertTrue(print("letter").contains("first"));
		template("letter.rptdesign", "", "\"other\"");
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
		only();
		assertTrue(print("letter").contains("other"));
		Files.delete(file);
		assertEquals(List.of(), templates.use(folder));
		assertThrows(ReportException.class, () -> print("letter"));
	}

	@Test
	void aRefusedTemplateIsSaidAndStopsNoOther() throws Exception {
		template("a-java.rptdesign", "", "java.lang.System.exit(1)");
		Files.writeString(folder.resolve("b-broken.rptdesign"), "<report><body>");
		template("c-good.rptdesign", "", "1");
		template("d-other.rptdesign", "<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data"
				+ ".oda.jdbc\" name=\"x\"/></data-sources>", "1");
		List<Template> all = templates.use(folder);
		assertEquals(List.of("a-java", "b-broken", "c-good", "d-other"), all.stream().map(Template::id).toList());
		assertTrue(said(all.get(0)).contains("java."), said(all.get(0)));
		assertTrue(said(all.get(1)).contains("cannot be read as XML"), said(all.get(1)));
		assertEquals(Optional.empty(), all.get(2).refusal());
		assertTrue(said(all.get(3)).contains("org.eclipse.birt.report.data.oda.jdbc"), said(all.get(3)));
		assertFalse(reports.types().stream().anyMatch(type -> type.id().equals("a-java")));
		assertEquals("c-good", listed("c-good").id());
	}

	private static String said(Template template) {
		String sentence = template.refusal().orElseThrow();
		assertTrue(sentence.contains(template.from()) && !sentence.contains("{"), sentence);
		return sentence;
	}

	@Test
	void aNameThatIsTakenIsSaid() throws Exception {
		template("sample.rptdesign", "", "1");
		assertTrue(said(only()).contains("org.example.sample"));
		assertEquals("org.example.sample", listed("sample").bundle());
		Files.move(folder.resolve("sample.rptdesign"), folder.resolve("pack.rptdesign"));
		assertTrue(said(only()).contains("\"pack\""));
		Files.move(folder.resolve("pack.rptdesign"), folder.resolve("my letter.rptdesign"));
		assertTrue(said(only()).contains("rename"));
	}

	@Test
	void missingTextsAreSaid() throws Exception {
		template("letter.rptdesign",
				"<simple-property-list name=\"includeResource\"><value>letter</value></simple-property-list>", "1");
		assertTrue(said(only()).contains("letter.properties"));
		Files.writeString(folder.resolve("letter.properties"), "title = Letter");
		assertEquals(Optional.empty(), only().refusal());
	}

	@Test
	void whatItNeedsHasToBeKnownWords() throws Exception {
		template("letter.rptdesign", "<property name=\"isletNeeds\">crystal ball</property>", "1");
		assertTrue(said(only()).contains("crystal"));
		template("letter.rptdesign", "<property name=\"isletDays\">0</property>", "1");
		assertTrue(said(only()).contains("isletDays"));
	}

	@Test
	void aFolderThatIsNotThereHasNoTemplates() {
		assertEquals(List.of(), templates.use(folder.resolve("nowhere")));
	}

	@Test
	void aCheckPrintsAndSaysWhatGoesWrong() throws Exception {
		assertEquals(Optional.empty(), templates.check(template("good.rptdesign", "", "1")).refusal());
		Path file = template("bad.rptdesign", "", "dataSetRow[\"fmilyName\"]");
		assertTrue(said(templates.check(file)).contains("fmilyName"));
		Files.writeString(file, Files.readString(file).replace(">patient</xml", ">patients</xml"));
		assertTrue(said(templates.check(file)).contains("patients"));
	}

	@Test
	void aPackedTemplateIsABundle() throws Exception {
		Path file = template("letter.rptdesign", NEEDS, "1");
		Files.writeString(folder.resolve("letter_de.properties"), "title = Brief");
		Files.writeString(folder.resolve("letterhead.properties"), "not = ours");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		templates.pack(file, out);
		Set<String> names = new HashSet<>();
		try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			Manifest manifest = jar.getManifest();
			assertEquals("org.islet.template.letter", manifest.getMainAttributes().getValue("Bundle-SymbolicName"));
			assertEquals("org.islet.report;org.islet.report=\"letter\";title=\"Our letter\";needs:List<String>="
					+ "\"sensor,pump\";days:Long=7;template=\"letter.rptdesign\"",
					manifest.getMainAttributes().getValue("Provide-Capability"));
			for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
				names.add(entry.getName());
			}
		}
		assertEquals(Set.of("letter.rptdesign", "letter_de.properties"), names);
		Path bad = template("bad.rptdesign", "", "java.lang.System.exit(1)");
		out.reset();
		assertEquals(Kind.REFUSED, assertThrows(ReportException.class, () -> templates.pack(bad, out)).kind());
		assertEquals(0, out.size());
	}
}
