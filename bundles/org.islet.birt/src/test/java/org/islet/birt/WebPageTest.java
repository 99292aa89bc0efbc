// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.Reports.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPageTest {

	@TempDir
	static Path folder;

	private static String html;

	@BeforeAll
	static void print() throws Exception {
		BirtReports reports = Samples.reports(folder);
		reports.add(Samples.installed("sample"));
		html = new String(Samples.print(reports, "sample", Form.HTML, Samples.request(Locale.GERMANY, Paper.A4), 3),
				StandardCharsets.UTF_8);
		reports.stop();
	}

	@AfterAll
	static void forget() {
		html = null;
	}

	private static List<String> all(String pattern) {
		return Pattern.compile(pattern).matcher(html).results().map(found -> found.group(1)).toList();
	}

	@Test
	void itStandsAlone() {
		assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"de-DE\">"), html);
		Stream.of("<script", "<link", "<embed", "href=", "onresize", "base64").forEach(
				part -> assertFalse(html.contains(part), part + " in " + html));
		assertEquals(Set.of("http://www.w3.org/2000/svg"), Set.copyOf(all("(https?://[^\"' ]+)")));
		assertTrue(html.contains("default-src 'none'"), html);
	}

	@Test
	void chartsAreDrawnInThePageAndSayWhatTheyShow() {
		assertEquals(4, all("(<svg )").size());
		assertEquals(4, all("<svg aria-label=\"(A diagonal)\"[^>]*viewBox=\"0 0 520 200\" role=\"img\"").size());
		assertEquals(4, all("<desc>(A diagonal)</desc>").size());
		assertTrue(html.contains("Words ≥ 70"), html);
	}

	@Test
	void noTwoElementsHaveOneName() {
		List<String> ids = all(" id=\"([^\"]*)\"");
		assertEquals(List.of("chart1.line", "chart2.line", "chart3.line", "chart4.line"), ids);
		assertEquals(ids.size(), new HashSet<>(ids).size());
	}

	@Test
	void itFitsATelephone() {
		assertTrue(html.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"), html);
		assertTrue(html.contains("svg { display: block; max-width: 100%; height: auto; }"), html);
		assertEquals(1, all("(<div class=\"scroll\" tabindex=\"0\"><table )").size(), "the table of readings");
		assertEquals(all("(<table\\b)").size(), all("(</table>)").size());
		assertEquals(List.of(), all("(font-size: [0-9.]+pt)"), "sizes that cannot grow");
	}

	@Test
	void titleAndFooterAreWords() {
		WebPage page = new WebPage("A <b> & C", Locale.UK, "<script>alert(1)</script>");
		String small = new String(page.of("<html><style>x</style><body class=\"a\">text</body></html>".getBytes()),
				StandardCharsets.UTF_8);
		assertTrue(small.contains("<title>A &lt;b&gt; &amp; C</title>"), small);
		assertTrue(small.contains("<footer>&lt;script&gt;alert(1)&lt;/script&gt;</footer>"), small);
		assertTrue(html.contains("Islet 1.2.3"), html);
	}

	@Test
	void aTableThatHoldsAChartLaysOutThePage() {
		String svg = "<svg xmlns=\"x\" width=\"5.5\" height=\"7\"><clipPath id=\"clip1\"/><g clip-path=\"url(#clip1)\"/></svg>";
		String engine = "<html><style>x</style><body><table><tr><td><embed alt=\"a > b\" src=\"data:image/svg+xml;base64,"
				+ Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8))
				+ "\"></embed></td><td><table><tr><th>h</th></tr></table></td></tr></table>"
				+ "<table><tr><td>1</td></tr></table></body></html>";
		String page = new String(new WebPage("", Locale.UK, "").of(engine.getBytes(StandardCharsets.UTF_8)),
				StandardCharsets.UTF_8);
		String body = page.substring(page.indexOf("<body>"), page.indexOf("<footer>")).strip();
		assertEquals(
				"<body>\n<table role=\"presentation\" data-layout><tr><td>"
						+ "<svg aria-label=\"a > b\" xmlns=\"x\" width=\"5.5pt\" height=\"7pt\">"
						+ "<clipPath id=\"chart1.clip1\"/><g clip-path=\"url(#chart1.clip1)\"/></svg></td>"
						+ "<td><div class=\"scroll\" tabindex=\"0\"><table><tr><th>h</th></tr></table></div></td></tr></table>"
						+ "<table><tr><td>1</td></tr></table>",
				body);
	}
}
