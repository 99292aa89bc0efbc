// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.pdf;

import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.emitter.pdf.PDFEmitter;
import org.eclipse.birt.report.engine.emitter.pdf.PDFRender;
import org.eclipse.birt.report.engine.layout.emitter.IPageDevice;
import org.eclipse.birt.report.engine.layout.emitter.PageDeviceRender;

/** BIRT's PDF, with the pages of {@link PdfPages}. */
public final class IsletPdf extends PDFEmitter {

	@Override
	public PageDeviceRender createRender(IEmitterServices services) throws EngineException {
		return new Render(services);
	}

	private static final class Render extends PDFRender {

		Render(IEmitterServices services) throws EngineException {
			super(services);
		}

		@Override
		public IPageDevice createPageDevice(String title, String author, String subject, String description,
				IReportContext context, IReportContent report) {
			currentPageDevice = new PdfPages(output, title, author, subject, description, context, report);
			return currentPageDevice;
		}
	}
}
