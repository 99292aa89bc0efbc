// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;
import org.islet.report.host.Reports.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that try to leave the report: each is refused, or gets nothing. */
class AttackTest {

	private static final String SECRET = "S3CRET-CONTENT";

	@TempDir
	static Path folder;

	private static BirtReports reports;
	private static Path secret;
	private static Path marker;
	private static String frame;

	@BeforeAll
	static void start() throws IOException {
		reports = Samples.reports(folder.resolve("engine"));
		secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
		marker = folder.resolve("marker.txt");
		System.setProperty("islet.test.secret", SECRET);
		try (InputStream in = AttackTest.class.getResourceAsStream("samples/attack.xml")) {
			frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@AfterAll
	static void stop() {
		System.clearProperty("islet.test.secret");
		reports.stop();
	}

	private static String print(String properties, String body, String expression) throws IOException, ReportException {
		String design = frame.replace("<!--properties-->", properties).replace("<!--body-->", body)
				.replace("@expression@", expression.replace("&", "&amp;").replace("<", "&lt;"))
				.replace("@secret@", secret.toUri().toString()).replace("@path@", secret.toString())
				.replace("@marker@", marker.toString());
		Path template = Files.writeString(Files.createTempDirectory(folder, "template").resolve("attack.rptdesign"),
				design);
		reports.add(Samples.installed("attack", template.toUri().toURL()));
		return new String(Samples.print(reports, "attack", Form.HTML, Samples.request(Locale.US, Paper.A4), 1),
				StandardCharsets.UTF_8);
	}

	private static void assertNothingGot(String html) {
		assertFalse(html.contains(SECRET), html);
		assertFalse(Files.exists(marker), "a file was written");
	}

	@Test
	void aHarmlessTemplateOfThisFrameIsPrinted() throws Exception {
		String html = print("", "<label><text-property name=\"text\">plain</text-property></label>",
				"Formatter.format(1234.5, '#,##0.0') + ' ' + BirtMath.round(2.4) + ' ' + [1, 2].length");
		assertTrue(html.contains("1,234.5 2 2"), html);
		assertTrue(html.contains("plain"), html);
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.System.getProperty('islet.test.secret')",
			"Packages.java.lang.System.exit(3)", "new java.io.FileReader('@path@').read()",
			"Packages.org.osgi.framework.FrameworkUtil", "importPackage(Packages.java.io)",
			"new JavaImporter(Packages.java.io)", "row['x'].getClass().forName('java.lang.Runtime')" })
	void aScriptThatNamesJavaIsRefused(String script) throws Exception {
		ReportException e = assertThrows(ReportException.class, () -> print("", "", script));
		assertEquals(Kind.REFUSED, e.kind(), e.getMessage());
		assertTrue(e.getMessage().contains("org.example.sample"), e.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "this['Pack' + 'ages']['ja' + 'va'].lang.System.getProperty('islet.test.secret')",
			"this['Pack' + 'ages'].java['io'].FileWriter('@marker@')",
			"eval('ja' + 'va.lang.Sys' + 'tem.getProperty(\"islet.test.secret\")')",
			"this['ja' + 'va'].nio.file.Files.writeString(this['ja' + 'va'].nio.file.Path.of('@marker@'), 'x')",
			"new Function('return this[\"Pack\" + \"ages\"]')()['ja' + 'va'].lang.Runtime",
			"this['import' + 'Class'](this['Pack' + 'ages']['ja' + 'va'].io.File)" })
	void aDisguisedNameOfJavaIsRefusedWhenItRuns(String script) throws Exception {
		try {
			String html = print("", "", script);
			throw new AssertionError("printed: " + html);
		} catch (ReportException e) {
			assertTrue(e.kind() == Kind.REFUSED || e.kind() == Kind.FAILED, e.getMessage());
		}
		assertFalse(Files.exists(marker), "a file was written");
	}

	@ParameterizedTest
	@ValueSource(strings = { "_jsContext.engine.config", "_jsContext.getApplicationClassLoader()",
			"EngineTask.getEngine().openReportDesign('@path@')", "report.design", "reportContext.reportRunnable.design",
			"reportContext.getDesignHandle().getBody()", "reportContext.getAppContext().get('EngineTask').engine",
			"reportContext.getAppContext().get('org.islet.therapy').rows('patient')",
			"reportContext.getApplicationClassLoader().loadClass('java.lang.Runtime')",
			"reportContext['get' + 'Class']().getClassLoader()", "reportContext.getResource('@path@').openStream()",
			"reportContext.getHttpServletRequest().session",
			"(function() { try { null.x } catch (e) { return e.javaException['get' + 'Class']() } })()",
			"reportContext.getAppContext()['get' + 'Class']().forName('java.lang.Runtime')",
			"''['get' + 'Class']().forName('java.lang.Runtime')",
			"reportContext.getLocale()['get' + 'Class']().getClassLoader()" })
	void theEnginesOwnObjectsAreEmptyToScripts(String script) throws Exception {
		try {
			String html = print("", "", "'[' + (" + script + ") + ']'");
			assertTrue(html.contains("[undefined]") || html.contains("[null]"), html);
			assertNothingGot(html);
		} catch (ReportException e) {
			assertTrue(e.kind() == Kind.REFUSED || e.kind() == Kind.FAILED, e.getMessage());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<property name=\"eventHandlerClass\">com.example.Handler</property>",
			"<list-property name=\"scriptLibs\"><structure><property name=\"name\">x.jar</property>"
					+ "</structure></list-property>",
			"<list-property name=\"includeScripts\"><structure><property name=\"fileName\">x.js</property>"
					+ "</structure></list-property>",
			"<list-property name=\"libraries\"><structure><property name=\"fileName\">@secret@</property>"
					+ "<property name=\"namespace\">x</property></structure></list-property>",
			"<property name=\"pdfDocumentAppend\">@path@</property>",
			"<property name=\"base\">http://example.com/</property>",
			"<list-property name=\"cssStyleSheets\"><structure><property name=\"fileName\">x.css</property>"
					+ "</structure></list-property>",
			"<list-property name=\"userProperties\"><structure><property name=\"name\">AppendList</property>"
					+ "</structure></list-property>",
			"<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data.oda.jdbc\" name=\"j\"/>"
					+ "</data-sources>",
			"<data-sources><script-data-source name=\"s\"/></data-sources>",
			"<simple-property-list name=\"includeResource\"><value>../../secret</value></simple-property-list>" })
	void aTemplateThatReachesOutIsRefusedBeforeItRuns(String properties) {
		ReportException e = assertThrows(ReportException.class, () -> print(properties, "", "1"));
		assertEquals(Kind.REFUSED, e.kind(), e.getMessage());
		assertTrue(e.getMessage().contains("line"), e.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<image><property name=\"source\">url</property></image>",
			"<image><property name=\"source\">file</property><expression name=\"uri\">'@secret@'</expression></image>",
			"<image><expression name=\"uri\" type=\"constant\">http://example.com/x.png</expression></image>",
			"<text><property name=\"contentType\">html</property><text-property name=\"content\">"
					+ "<![CDATA[<img src=\"@secret@\">]]></text-property></text>",
			"<text><property name=\"contentType\">html</property><text-property name=\"content\" key=\"title\">x</text-property>"
					+ "</text>",
			"<text><text-property name=\"content\"><![CDATA[<html><object data=\"@secret@\"/>"
					+ "</html>]]></text-property></text>",
			"<text-data><expression name=\"valueExpr\">'&lt;html>&lt;img src=\"@secret@\">'</expression></text-data>",
			"<label><structure name=\"action\"><property name=\"linkType\">hyperlink</property></structure></label>",
			"<label><property name=\"backgroundImage\">@secret@</property></label>",
			"<extended-item extensionName=\"Chart\"/>", "<include-library href=\"@secret@\"/>",
			"<label><method name=\"onCreate\">Packages.java.lang.Runtime</method></label>",
			"<label><expression name=\"bookmark\" type=\"groovy\">System.exit(1)</expression></label>" })
	void anElementThatReachesOutIsRefusedBeforeItRuns(String body) {
		ReportException e = assertThrows(ReportException.class, () -> print("", body, "1"));
		assertEquals(Kind.REFUSED, e.kind(), e.getMessage());
	}

	@Test
	void markupMadeByAScriptStaysText() throws Exception {
		try {
			String html = print("",
					"<text><property name=\"contentType\">html</property><text-property name=\"content\">"
							+ "<![CDATA[<b><value-of>'<img src=\"@secret@\"/>'</value-of></b>]]></text-property></text>",
					"1");
			assertFalse(html.contains("<img"), html);
		} catch (ReportException e) {
			assertEquals(Kind.REFUSED, e.kind());
		}
	}

	@Test
	void aDrawingInTheTemplateIsRefused() {
		String svg = Base64.getEncoder().encodeToString("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(
				StandardCharsets.UTF_8));
		for (String type : new String[] { "image/svg+xml", "image/png" }) {
			String image = "<list-property name=\"images\"><structure><property name=\"name\">x.svg</property>"
					+ "<property name=\"type\">" + type + "</property><property name=\"data\">" + svg
					+ "</property></structure></list-property>";
			assertEquals(Kind.REFUSED, assertThrows(ReportException.class, () -> print(image, "", "1")).kind());
		}
	}

	@Test
	void aDocumentTypeIsRefused() throws Exception {
		String honest = frame;
		try {
			frame = honest.replace("<report ",
					"<!DOCTYPE report [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n<report ");
			ReportException e = assertThrows(ReportException.class,
					() -> print("", "<label><text-property name=\"text\">&e;</text-property></label>", "1"));
			assertEquals(Kind.REFUSED, e.kind());
		} finally {
			frame = honest;
		}
	}

	@Test
	void eventScriptsCannotChangeTheReport() throws Exception {
		try {
			String html = print("", "<label><text-property name=\"text\">before</text-property>"
					+ "<method name=\"onCreate\">this.text = \"after\"; this.getStyle().backgroundImage = '@secret@'</method></label>",
					"1");
			assertTrue(html.contains("before"), html);
			assertFalse(html.contains("secret.txt"), html);
		} catch (ReportException e) {
			assertTrue(e.kind() == Kind.FAILED || e.kind() == Kind.REFUSED, e.getMessage());
		}
	}

	@Test
	void aPictureOfTheReportCannotBeRedrawnByAScript() {
		String body = "<image><property name=\"dataSet\">charts</property><list-property name=\"boundDataColumns\">"
				+ "<structure><property name=\"name\">svg</property><expression name=\"expression\">dataSetRow[\"svg\"]"
				+ "</expression><property name=\"dataType\">blob</property></structure></list-property>"
				+ "<property name=\"source\">expr</property><expression name=\"typeExpr\" type=\"constant\">image/svg+xml"
				+ "</expression><expression name=\"valueExpr\">var s = row[\"svg\"]; s[5] = 33; s[6] = 33; s</expression></image>";
		try {
			String html = print("", body, "1");
			assertTrue(html.contains("xmlns=\"http://www.w3.org/2000/svg\" width="), html);
		} catch (ReportException | IOException e) {
			assertTrue(e instanceof ReportException r && r.kind() != Kind.UNKNOWN, e.getMessage());
		}
	}
}
