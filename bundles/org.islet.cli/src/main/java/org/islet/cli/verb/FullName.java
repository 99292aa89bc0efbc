// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;

/**
 * A name as typed: {@code Given Family} or {@code Family, Given}.
 *
 * @param given may be empty
 * @param family may be empty
 */
record FullName(String given, String family) {

	/** Longer ones fit on no report. */
	static final int LONGEST = 200;

	static FullName of(String typed) throws VerbException {
		if (typed.length() > LONGEST) {
			throw Texts.usage("patient.tooLong", typed.substring(0, 20), LONGEST);
		}
		String name = typed.strip().replaceAll("\\s+", " ");
		int comma = name.indexOf(',');
		if (comma >= 0) {
			return new FullName(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
		}
		int space = name.lastIndexOf(' ');
		return space < 0 ? new FullName(name, "") : new FullName(name.substring(0, space), name.substring(space + 1));
	}
}
