// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.Arrays;
import java.util.List;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Entry;

/** What kinds of entries are called. */
final class Names {

	private Names() {
	}

	static List<String> kinds() {
		return Arrays.stream(Entry.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();
	}

	/** @return the kind's simple class name, whatever its case */
	static String kind(String typed) throws VerbException {
		return kinds().stream().filter(typed::equalsIgnoreCase).findFirst()
				.orElseThrow(() -> Texts.usage("entries.noKind", typed, String.join(", ", kinds())));
	}
}
