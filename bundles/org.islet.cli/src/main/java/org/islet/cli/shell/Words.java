// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.islet.face.Languages;

/** What must be known of a command before it can be parsed: its language and its verb. */
final class Words {

	private static final Set<String> WITH_VALUE = Set.of("--data", "--locale");

	private Words() {
	}

	/** @return the language asked for; null if none is, or it is none */
	static Locale locale(List<String> args) {
		String tag = null;
		for (int i = 0; i < args.size(); i++) {
			if (args.get(i).startsWith("--locale=")) {
				tag = args.get(i).substring("--locale=".length());
			} else if (args.get(i).equals("--locale") && i + 1 < args.size()) {
				tag = args.get(i + 1);
			}
		}
		return tag == null ? null : Languages.of(tag).orElse(null);
	}

	/** @return the first word that is no option nor an option's value; null if there is none */
	static String verb(List<String> args) {
		for (int i = 0; i < args.size(); i++) {
			if (WITH_VALUE.contains(args.get(i))) {
				i++;
			} else if (!args.get(i).startsWith("-")) {
				return args.get(i);
			}
		}
		return null;
	}

	/** @return {@code help import} as {@code import --help} */
	static List<String> helpAsOption(List<String> args) {
		if (!"help".equals(verb(args))) {
			return args;
		}
		List<String> rest = new ArrayList<>(args);
		rest.remove("help");
		rest.add("--help");
		return rest;
	}
}
