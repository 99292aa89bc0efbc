// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.nio.charset.StandardCharsets;

/** Looks through a template before the engine sees it. */
final class Inspection {

	void check(byte[] design) throws RefusedException {
		String text = new String(design, StandardCharsets.UTF_8);
		if (text.contains("<!DOCTYPE")) {
			throw new RefusedException("it declares a document type.");
		}
	}
}
