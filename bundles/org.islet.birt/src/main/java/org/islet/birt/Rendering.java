// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.HTMLRenderOption;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.eclipse.birt.report.engine.api.PDFRenderOption;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.islet.report.ReportRequest;
import org.islet.report.host.Reports.Form;
import org.islet.wrap.birt.ConfinedScripts;
import org.islet.wrap.birt.TherapyData;

import com.ibm.icu.util.TimeZone;

/** One run of a template. */
final class Rendering {

	/** The footer's text as a script variable. */
	static final String FOOTER = "isletFooter";

	private static final Duration LONGEST = Duration.ofMinutes(2);

	/** Where the two sides agree on what a local time is, so that no zone can shift it. */
	private static final TimeZone LOCAL_TIME = TimeZone.getTimeZone("UTC");

	private final IReportEngine engine;
	private final Form form;

	Rendering(IReportEngine engine, Form form) {
		this.engine = engine;
		this.form = form;
	}

	/**
	 * @return the file
	 * @throws RefusedException if a script of the template asked for more than its data
	 * @throws EngineException if the engine reports an error
	 */
	byte[] render(IReportRunnable template, String title, ReportRequest request, TherapyData data, String footer)
			throws EngineException, RefusedException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
		name(template, title, request);
		ConfinedScripts.Outcome<EngineException> outcome = ConfinedScripts
				.watch(LONGEST,
						() -> run(template, request.locale(), Map.of(TherapyData.KEY, data, FOOTER, footer), out));
		if (!outcome.refused().isEmpty()) {
			throw new RefusedException(Texts.format("refused.script", String.join(", ", outcome.refused())));
		}
		if (outcome.result() != null) {
			throw outcome.result();
		}
		if (!whole(out)) {
			throw new EngineException(Texts.format("broken"));
		}
		return out.toByteArray();
	}

	/** The engine logs some failures and reports none: a document it gave up is empty or lacks its end. */
	private boolean whole(ByteArrayOutputStream out) {
		byte[] bytes = out.toByteArray();
		String end = new String(bytes, Math.max(0, bytes.length - 64), Math.min(64, bytes.length),
				StandardCharsets.ISO_8859_1);
		return end.contains(form == Form.PDF ? "%%EOF" : "</html>");
	}

	private static void name(IReportRunnable template, String title, ReportRequest request) {
		try {
			ReportDesignHandle design = (ReportDesignHandle) template.getDesignHandle();
			design.setTitle(title);
			design.setAuthor("Islet " + request.version());
		} catch (SemanticException e) {
			throw new IllegalStateException(e);
		}
	}

	private EngineException run(IReportRunnable template, Locale locale, Map<String, Object> context,
			ByteArrayOutputStream out) {
		IRunAndRenderTask task = engine.createRunAndRenderTask(template);
		try {
			task.setLocale(locale);
			task.setTimeZone(LOCAL_TIME);
			task.setAppContext(new HashMap<>(context));
			task.setRenderOption(options(out));
			task.run();
			List<?> errors = task.getErrors();
			return errors.isEmpty() ? null : wrapped((Throwable) errors.getFirst());
		} catch (EngineException e) {
			return e;
		} finally {
			task.close();
		}
	}

	private static EngineException wrapped(Throwable error) {
		return error instanceof EngineException e ? e : new EngineException(error.getMessage(), error);
	}

	private RenderOption options(ByteArrayOutputStream out) {
		RenderOption option = form == Form.PDF ? new PDFRenderOption() : html();
		option.setOutputFormat(form == Form.PDF ? "pdf" : "html");
		if (form == Form.PDF) {
			option.setEmitterID(TherapyData.PDF);
		}
		option.setOutputStream(out);
		return option;
	}

	private static HTMLRenderOption html() {
		HTMLRenderOption option = new HTMLRenderOption();
		option.setImageHandler(new InlineImages());
		option.setSupportedImageFormats("PNG;GIF;JPG;SVG");
		option.setHtmlPagination(false);
		option.setMasterPageContent(false);
		option.setEnableAgentStyleEngine(true);
		return option;
	}
}
