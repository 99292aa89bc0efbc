// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;

import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.host.Press;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports.Form;

/** Reports as a reader gets them: printed for real. One engine serves all tests of a run. */
public final class Pages {

	/** Less than this is no page with an embedded font. */
	private static final int LEAST = 5_000;

	private Pages() {
	}

	/** Started with the first page that is printed, since that takes a second or two. */
	private static final class Started {

		static final Press PRESS = ServiceLoader.load(Press.class).findFirst().orElseThrow(
				() -> new AssertionError("Nothing prints reports here; org.islet.birt is not on the class path."));

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(PRESS::close));
		}
	}

	/** @return the report as a file of that kind */
	public static byte[] print(ReportType type, Timeline timeline, ReportRequest request, Form form) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			Started.PRESS.print(type, timeline, request, form, out);
		} catch (ReportException e) {
			throw new AssertionError(e.getMessage(), e);
		}
		return out.toByteArray();
	}

	/** @return the words of the report's web page, without its marks; those in pictures are not among them */
	public static String words(ReportType type, Timeline timeline, ReportRequest request) {
		String html = new String(print(type, timeline, request, Form.HTML), StandardCharsets.UTF_8);
		return html.replaceAll("(?s)<(style|script|svg|head)\\b.*?</\\1>", " ").replaceAll("<[^>]+>", " ")
				.replace("&#xa0;", " ").replace("&nbsp;", " ").replaceAll("&#(\\d+);", " ").replaceAll("\\s+", " ");
	}

	/** Fails unless the file is a whole PDF. */
	static void whole(byte[] pdf, String what) {
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		assertTrue(text.startsWith("%PDF-") && text.stripTrailing().endsWith("%%EOF"), () -> what + " is no whole PDF");
		assertTrue(pdf.length > LEAST, () -> what + " is an empty PDF");
	}
}
