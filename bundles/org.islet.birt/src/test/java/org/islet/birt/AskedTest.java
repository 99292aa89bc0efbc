// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Choice;
import org.islet.report.ReportOption.Days;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportOption.Several;
import org.islet.report.ReportOption.YesNo;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports.OptionInfo;
import org.junit.jupiter.api.Test;

/** What is chosen of a report that lets choose. */
class AskedTest {

	private record Choosing(List<ReportOption> options) implements ReportType {

		@Override
		public URL template() {
			return AskedTest.class.getResource("samples/choosing.rptdesign");
		}

		@Override
		public ReportData data(Timeline timeline, ReportRequest request) {
			return new ReportData("Choosing", Map.of(), Map.of(), Map.of());
		}
	}

	private static Installed type(String id, ReportOption... options) {
		return new Installed(new Choosing(List.of(options)), id, "Choosing", List.of(), 1, 0, 50, "org.example", "1",
				1);
	}

	private static final Installed CHOOSING = type("choosing", new YesNo("blank", false),
			Choice.of("columns", "hours", "meals"), new Several("kinds", List.of("bolus", "carbs")),
			new Quantity("before", 0.5, 24, 4), new Days("days"));
	private static final Installed PLAIN = type("plain");

	private static Asked asked(String... options) {
		return new Asked(new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4, Instant.EPOCH, "1",
				options.length == 0 ? Map.of() : Map.of(options[0], options[1])));
	}

	private static String refused(Installed type, String name, String value) {
		ReportException refusal = assertThrows(ReportException.class, () -> asked(name, value).of(type));
		assertEquals(ReportException.Kind.OPTION, refusal.kind());
		return refusal.getMessage();
	}

	@Test
	void whatAnOptionTakesIsPassedOn() throws ReportException {
		asked("columns", "meals").of(CHOOSING);
		assertEquals(Map.of("columns", "meals"), asked("columns", "meals").its(CHOOSING).options());
		assertEquals(Map.of(), asked("columns", "meals").its(PLAIN).options());
	}

	@Test
	void whatItDoesNotTakeIsRefusedWithWhatItDoes() {
		assertTrue(refused(CHOOSING, "blank", "true").contains("yes, no"));
		assertTrue(refused(CHOOSING, "columns", "weeks").contains("hours, meals"));
		assertTrue(refused(CHOOSING, "kinds", "bolus,sugar").contains("bolus, carbs"));
		assertTrue(refused(CHOOSING, "before", "25").contains("0.5 to 24"));
		assertTrue(refused(CHOOSING, "days", "1.3.2026").contains("2026-03-01"));
	}

	@Test
	void anUnknownOptionIsRefusedWithThoseThereAre() {
		assertTrue(refused(CHOOSING, "colour", "red").contains("before, blank, columns, days, kinds"));
		assertTrue(refused(PLAIN, "colour", "red").contains("none at all"));
	}

	@Test
	void aPackTakesWhatOneOfItsReportsTakes() throws ReportException {
		asked("columns", "meals").of(List.of(PLAIN, CHOOSING));
		ReportException unknown = assertThrows(ReportException.class,
				() -> asked("colour", "red").of(List.of(PLAIN, CHOOSING)));
		assertTrue(unknown.getMessage().contains("columns"), unknown.getMessage());
		assertThrows(ReportException.class, () -> asked("before", "soon").of(List.of(PLAIN, CHOOSING)));
	}

	@Test
	void optionsAreCalledWhatTheTextsBesideTheTemplateSay() {
		List<OptionInfo> german = CHOOSING.info(Locale.GERMANY).options();
		assertEquals(List.of("Leer", "columns", "Arten", "before", "days"),
				german.stream().map(OptionInfo::title).toList());
		assertEquals(List.of("Insulin", "carbs"), german.get(2).values());
		assertEquals("Empty", CHOOSING.info(Locale.US).options().getFirst().title());
	}

	@Test
	void aTypeThatFailsWhenAskedHasNone() {
		Installed bad = new Installed(new ReportType() {
			@Override
			public URL template() {
				return null;
			}

			@Override
			public ReportData data(Timeline timeline, ReportRequest request) {
				throw new IllegalStateException();
			}

			@Override
			public List<ReportOption> options() {
				throw new IllegalStateException();
			}
		}, "bad", "Bad", List.of(), 1, 0, 50, "org.example", "1", 1);
		assertEquals(List.of(), bad.info(Locale.US).options());
		assertEquals("Bad", bad.info(Locale.US).title());
	}
}
