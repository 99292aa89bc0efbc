// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.json.ModelJson;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;
import org.islet.report.host.Reports.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** What needs no engine, and what happens around it. */
class ReportsTest {

	private static final ReportRequest REQUEST = Samples.request(Locale.US, Paper.A4);

	@TempDir
	Path folder;

	private Locale before;
	private BirtReports reports;

	@BeforeEach
	void start() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.US);
		reports = Samples.reports(folder);
		reports.add(Samples.installed("sample"));
	}

	@AfterEach
	void stop() {
		reports.stop();
		Locale.setDefault(before);
	}

	@Test
	void jsonHasTitleFiguresAndTables() throws Exception {
		JsonNode json = ModelJson.mapper().readTree(Samples.print(reports, "sample", Form.JSON, REQUEST, 2));
		assertEquals("Sample of 2026-03-29", json.get("title").asText());
		assertEquals(123.45678901234567, json.get("figures").get("meanMgdl").asDouble());
		assertTrue(json.get("figures").get("none").isNull());
		assertEquals("2026-03-30", json.get("tables").get("pages").get(1).get("day").asText());
	}

	@Test
	void csvHasALinePerFigure() throws Exception {
		String csv = new String(Samples.print(reports, "sample", Form.CSV, REQUEST, 1), StandardCharsets.UTF_8);
		assertEquals("figure,value\r\nmeanMgdl,123.45678901234567\r\n\"a,\"\"b\"\"\",\"two\nlines\"\r\nnone,\r\n", csv);
	}

	@Test
	void aReportKnowsItsTitleInTheReadersLanguage() {
		assertEquals("Sample report", reports.types().getFirst().title());
		Locale.setDefault(Locale.GERMANY);
		assertEquals("Musterbericht für Größen", reports.types().getFirst().title());
	}

	@Test
	void whatIsDeclaredIsReadFromTheServicesProperties() {
		ReportType type = Samples.installed("sample").type();
		Map<String, Object> declared = Map.of(Prints.PREFIX_ + "id", "x", Prints.PREFIX_ + "title", "X",
				Prints.PREFIX_ + "needs", new String[] { "pump", "sensor" }, Prints.PREFIX_ + "days", 14);
		Installed read = Installed.of(type, declared, "org.example", "2.0.0", 5);
		assertEquals(new Installed(type, "x", "X", List.of("pump", "sensor"), 14, 0, 50, "org.example", "2.0.0", 5),
				read);
	}

	@Test
	void whatIsMissingIsSaid() {
		Timeline timeline = Samples.timeline(1);
		assertEquals(Optional.empty(), reports.unavailable("sample", timeline));
		Timeline empty = new Timeline(timeline.patient(), timeline.period(), List.of(), List.of(), List.of());
		assertEquals(Optional.of("it needs sensor readings, which these days lack"),
				reports.unavailable("sample", empty));
		assertEquals(Optional.of("it needs pump data, meter readings, pump settings, which these days lack"),
				Needs.missing(List.of("pump", "meter", "settings", "sensor", "any"), timeline));
		assertEquals(Optional.empty(), Needs.missing(List.of("pump|sensor", "any"), timeline));
		assertEquals(Optional.of("it needs pump data or meter readings, which these days lack"),
				Needs.missing(List.of("pump|meter", "any"), timeline));
		assertTrue(reports.unavailable("nonesuch", timeline).orElseThrow().contains("nonesuch"));
	}

	@Test
	void anUnknownReportIsNamed() {
		ReportException e = assertThrows(ReportException.class,
				() -> Samples.print(reports, "nonesuch", Form.PDF, REQUEST, 1));
		assertEquals(Kind.UNKNOWN, e.kind());
		assertTrue(e.getMessage().contains("nonesuch"), e.getMessage());
	}

	@Test
	void aReportTypeThatThrowsDoesNotEndTheProgram() {
		reports.add(
				new Installed(new Throwing(), "throwing", "Throwing", List.of(), 1, 0, 50, "org.example.bad", "1", 1));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ReportException e = assertThrows(ReportException.class,
				() -> reports.print("throwing", Samples.timeline(1), REQUEST, Form.PDF, out));
		assertEquals(Kind.FAILED, e.kind());
		assertTrue(e.getMessage().contains("org.example.bad"), e.getMessage());
		assertEquals(0, out.size());
		assertTrue(reports.types().stream().anyMatch(type -> type.title().equals("Throwing")), "it is listed");
	}

	@Test
	void aFullDiskIsSaid() {
		OutputStream full = new OutputStream() {

			@Override
			public void write(int b) throws IOException {
				throw new IOException("No space left on device");
			}
		};
		ReportException e = assertThrows(ReportException.class,
				() -> reports.print("sample", Samples.timeline(1), REQUEST, Form.CSV, full));
		assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
	}

	@Test
	void theEngineStartsAgainAfterItWasStopped() throws Exception {
		assertTrue(Samples.print(reports, "sample", Form.PDF, REQUEST, 1).length > 1000);
		reports.stop();
		assertThrows(ReportException.class, () -> Samples.print(reports, "sample", Form.PDF, REQUEST, 1));
		BirtReports again = Samples.reports(folder);
		again.add(Samples.installed("sample"));
		assertTrue(Samples.print(again, "sample", Form.PDF, REQUEST, 1).length > 1000);
		again.stop();
	}

	@Test
	void aRemovedReportTypeIsGone() {
		reports.remove(reports.installed("sample").type());
		assertEquals(List.of(), reports.types());
	}

	private record Throwing() implements ReportType {

		@Override
		public URL template() {
			throw new NoClassDefFoundError("x");
		}

		@Override
		public ReportData data(Timeline timeline, ReportRequest request) {
			throw new NoClassDefFoundError("org/example/Missing");
		}
	}
}
