// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.model.api.DataSetHandle;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.IModuleOption;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.islet.report.ReportRequest.Paper;

import com.ibm.icu.util.ULocale;

/** Opens templates, after {@link Inspection}, in a language and for a paper, and keeps what it opened. */
final class Templates {

	private static final int KEPT = 16;

	private record Variant(String template, long revision, Locale locale, Paper paper) {
	}

	private final Theme theme;
	private final Map<Variant, IReportRunnable> opened = new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Variant, IReportRunnable> eldest) {
			return size() > KEPT;
		}
	};

	Templates(Theme theme) {
		this.theme = theme;
	}

	/**
	 * @param revision changes when the template may have changed
	 */
	IReportRunnable open(IReportEngine engine, URL template, long revision, Locale locale, Paper paper)
			throws IOException, EngineException, RefusedException {
		Variant variant = new Variant(template.toString(), revision, locale, paper);
		IReportRunnable known = opened.get(variant);
		if (known == null) {
			known = parse(engine, template, locale, paper);
			opened.put(variant, known);
		}
		return known;
	}

	private IReportRunnable parse(IReportEngine engine, URL template, Locale locale, Paper paper)
			throws IOException, EngineException, RefusedException {
		TemplateResources resources = new TemplateResources(theme, template);
		byte[] design;
		try (var in = template.openStream()) {
			design = in.readAllBytes();
		}
		new Inspection().check(design);
		Map<String, Object> options = new LinkedHashMap<>();
		options.put(IModuleOption.RESOURCE_LOCATOR_KEY, resources);
		IReportRunnable runnable = engine.openReportDesign(TemplateResources.name(template) + ".rptdesign",
				new ByteArrayInputStream(design), options);
		try {
			adapt((ReportDesignHandle) runnable.getDesignHandle(), locale, paper);
		} catch (SemanticException e) {
			throw new IllegalStateException(e);
		}
		return runnable;
	}

	private static void adapt(ReportDesignHandle design, Locale locale, Paper paper) throws SemanticException {
		design.setLocale(ULocale.forLocale(locale));
		// tagged, with the document's language
		design.setProperty("pdfUAConformance", "PDF.UA-1");
		for (Object data : design.getDataSets().getContents()) {
			// the engine's cache of rows is a file, for all to read; the rows are at hand anyway
			((DataSetHandle) data).setProperty("needsCache", false);
		}
		for (Object page : design.getMasterPages().getContents()) {
			((DesignElementHandle) page).setProperty("type", paper == Paper.A4 ? "a4" : "us-letter");
		}
	}
}
