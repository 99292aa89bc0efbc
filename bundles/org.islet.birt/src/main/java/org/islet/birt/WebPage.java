// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The engine's web page made into one that stands alone and fits a telephone: charts are drawn in the page itself and
 * shrink with it, wide tables scroll in a box of their own, what stands side by side on paper stands below one another
 * on a narrow screen. It runs no script and loads nothing.
 */
final class WebPage {

	private static final String ATTRIBUTES = "(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+";
	private static final Pattern STYLES = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);
	private static final Pattern BODY = Pattern.compile("<body(" + ATTRIBUTES + ")>(.*)</body>", Pattern.DOTALL);
	private static final Pattern TAG = Pattern.compile("<[a-z]+" + ATTRIBUTES + ">");
	private static final Pattern ID = Pattern.compile(" id=\"[^\"]*\"");
	private static final Pattern CHART = Pattern.compile("<embed(" + ATTRIBUTES + ")>(?:</embed>)?");
	private static final Pattern DRAWING = Pattern.compile("src=\"data:image/svg\\+xml;base64,([^\"]*)\"");
	private static final Pattern ALTERNATIVE = Pattern.compile(" alt=(\"[^\"]*\")");
	private static final Pattern SIZE = Pattern.compile("^<svg ([^>]*?width=\"[0-9.]+)(\" height=\"[0-9.]+)");
	private static final Pattern REFERENCE = Pattern.compile(" id=\"|url\\(#");
	private static final Pattern FONT_SIZE = Pattern.compile("font-size: ([0-9.]+pt)");
	private static final Pattern TABLE = Pattern.compile("<table\\b|</table>|<th\\b|<svg\\b");
	private static final String CSS = css();

	private final String title;
	private final Locale locale;
	private final String footer;

	WebPage(String title, Locale locale, String footer) {
		this.title = title;
		this.locale = locale;
		this.footer = footer;
	}

	private static String css() {
		try (var in = WebPage.class.getResourceAsStream("web.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * @param engine the engine's page, in UTF-8
	 * @return this one's
	 */
	byte[] of(byte[] engine) {
		String html = new String(engine, StandardCharsets.UTF_8);
		Matcher body = BODY.matcher(html);
		Matcher styles = STYLES.matcher(html);
		if (!body.find() || !styles.find()) {
			throw new IllegalStateException("the engine's page has no body or no styles");
		}
		String content = tables(charts(TAG.matcher(body.group(2)).replaceAll(WebPage::withoutId)));
		String page = "<!DOCTYPE html>\n<html lang=\"" + locale.toLanguageTag()
				+ "\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
				+ "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
				+ "style-src 'unsafe-inline'; img-src data:\">\n<title>" + escape(title) + "</title>\n<style>\n"
				+ FONT_SIZE.matcher(styles.group(1)).replaceAll("font-size: max($1, var(--least))") + "\n" + CSS
				+ "</style>\n</head>\n<body" + body.group(1) + ">\n" + content + "\n<footer>" + escape(footer)
				+ "</footer>\n</body>\n</html>\n";
		return page.getBytes(StandardCharsets.UTF_8);
	}

	/** The engine's names of elements are made up anew each time, and nothing leads to them. */
	private static String withoutId(MatchResult tag) {
		return Matcher.quoteReplacement(ID.matcher(tag.group()).replaceAll(""));
	}

	private static String charts(String html) {
		int[] number = new int[1];
		return CHART.matcher(html).replaceAll(found -> Matcher.quoteReplacement(chart(found.group(1), ++number[0])));
	}

	private static String chart(String attributes, int number) {
		Matcher drawing = DRAWING.matcher(attributes);
		if (!drawing.find()) {
			return "";
		}
		String svg = new String(Base64.getMimeDecoder().decode(drawing.group(1)), StandardCharsets.UTF_8);
		Matcher alternative = ALTERNATIVE.matcher(attributes);
		String label = alternative.find() ? " aria-label=" + alternative.group(1) : "";
		// several charts name their parts alike; a chart's numbers are points, as the sizes around it are
		String own = REFERENCE.matcher(svg).replaceAll(found -> found.group() + "chart" + number + ".");
		return SIZE.matcher(own).replaceFirst("<svg" + Matcher.quoteReplacement(label) + " $1pt$2pt");
	}

	/** A table that is open: where it began and what is in it. */
	private record Open(int start, boolean[] heads, boolean[] holds) {
	}

	/** Tells tables of data from those that lay out the page: the latter hold others, or charts. */
	private static String tables(String html) {
		Map<Integer, String> changes = new TreeMap<>();
		Deque<Open> open = new ArrayDeque<>();
		Matcher found = TABLE.matcher(html);
		while (found.find()) {
			switch (found.group().substring(0, 3)) {
			case "<ta" -> {
				open.forEach(outer -> outer.holds()[0] = true);
				open.push(new Open(found.start(), new boolean[1], new boolean[1]));
			}
			case "<sv" -> open.forEach(outer -> outer.holds()[0] = true);
			case "<th" -> open.peek().heads()[0] = true;
			default -> close(open.pop(), found.start(), changes);
			}
		}
		StringBuilder out = new StringBuilder();
		int done = 0;
		for (var change : changes.entrySet()) {
			out.append(html, done, change.getKey()).append(change.getValue());
			done = change.getKey() + (html.startsWith("</", change.getKey()) ? "</table>" : "<table").length();
		}
		return out.append(html.substring(done)).toString();
	}

	private static void close(Open table, int end, Map<Integer, String> changes) {
		if (table.holds()[0]) {
			changes.put(table.start(), "<table role=\"presentation\" data-layout");
		} else if (table.heads()[0]) {
			changes.put(table.start(), "<div class=\"scroll\" tabindex=\"0\"><table");
			changes.put(end, "</table></div>");
		}
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
