// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt;

import java.io.OutputStream;

import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPageDevice;

/**
 * Sets the version that PDF documents name beside the engine. By itself the engine would write where its file lies on
 * this computer into each of them.
 */
public final class PdfCreator extends PDFPageDevice {

	private PdfCreator(OutputStream out, IReportContext context, IReportContent report) {
		super(out, null, null, null, null, context, report);
	}

	/** @param version what stands behind the engine's name */
	public static void version(String version) {
		versionInfo[0] = version;
	}
}
