// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt;

import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.openpdf.text.FontFactory;
import org.openpdf.text.FontFactoryImp;

/** The engine keeps in static fields which files its fonts are in, longer than the files may be there. */
public final class PdfFonts extends FontMappingManagerFactory {

	private PdfFonts() {
	}

	/** Lets the next engine look for its fonts anew. */
	public static void forget() {
		instance = null;
		FontFactory.setFontImp(new FontFactoryImp());
	}
}
