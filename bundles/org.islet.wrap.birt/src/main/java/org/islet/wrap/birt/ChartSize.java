// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.api.script.eventadapter.ImageEventAdapter;
import org.eclipse.birt.report.engine.api.script.instance.IImageInstance;

/**
 * Gives a chart the size it was drawn for: the engine does not look for it in an SVG picture. Named by the library's
 * {@code chart}; no template can name a class.
 */
public final class ChartSize extends ImageEventAdapter {

	private static final Pattern SIZE = Pattern.compile("<svg [^>]*?width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
	private static final int HEAD = 400;

	@Override
	public void onCreate(IImageInstance image, IReportContext context) {
		byte[] svg = image.getData();
		if (svg == null) {
			return;
		}
		Matcher size = SIZE.matcher(new String(svg, 0, Math.min(HEAD, svg.length), StandardCharsets.UTF_8));
		if (size.find()) {
			image.setWidth(size.group(1) + "pt");
			image.setHeight(size.group(2) + "pt");
		}
	}
}
