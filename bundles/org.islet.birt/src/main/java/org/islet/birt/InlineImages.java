// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.util.Base64;

import org.eclipse.birt.report.engine.api.HTMLImageHandler;
import org.eclipse.birt.report.engine.api.IImage;
import org.eclipse.birt.report.engine.api.script.IReportContext;

/** Puts pictures into the page itself, so that a report in HTML is one file. */
final class InlineImages extends HTMLImageHandler {

	private static String inline(IImage image) {
		String type = image.getMimeType() == null ? "image/png" : image.getMimeType();
		return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(image.getImageData());
	}

	@Override
	public String onDesignImage(IImage image, IReportContext context) {
		return inline(image);
	}

	@Override
	public String onCustomImage(IImage image, IReportContext context) {
		return inline(image);
	}

	@Override
	public String onFileImage(IImage image, IReportContext context) {
		return inline(image);
	}

	@Override
	public String onURLImage(IImage image, IReportContext context) {
		return "";
	}

	@Override
	public String onDocImage(IImage image, IReportContext context) {
		return inline(image);
	}
}
