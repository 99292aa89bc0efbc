// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.islet.device.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which format reads a file.
 *
 * @param format the one; null if there is none or more than one
 * @param problem why there is none; null if there is
 */
record Recognition(InstalledFormat format, String problem) {

	private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);
	private static final String ANY_TABLE = "table";

	static Recognition named(String id, List<InstalledFormat> installed) {
		return installed.stream().filter(f -> f.info().id().equals(id)).findFirst()
				.map(format -> new Recognition(format, null))
				.orElseGet(() -> new Recognition(null, Texts.of("noSuchFormat", id, ids(installed))));
	}

	static Recognition of(Head head, List<InstalledFormat> installed) {
		List<InstalledFormat> matches = installed.stream().filter(format -> recognises(format, head)).toList();
		return switch (matches.size()) {
		case 0 -> new Recognition(null, none(head, installed));
		case 1 -> new Recognition(matches.getFirst(), null);
		default -> new Recognition(null, Texts.of("several", head.name(), ids(matches)));
		};
	}

	private static boolean recognises(InstalledFormat format, Head head) {
		try {
			return format.format().get().recognises(new Head(head.name(), head.bytes().clone()));
		} catch (Exception | LinkageError e) {
			// one bad plugin must not stop the rest
			LOG.warn("Format {} of {} failed to look at {}", format.info().id(), format.info().bundle(), head.name(),
					e);
			return false;
		}
	}

	private static String none(Head head, List<InstalledFormat> installed) {
		String start = new String(head.bytes(), 0, Math.min(head.bytes().length, 1024), StandardCharsets.ISO_8859_1)
				.replaceFirst("^\\xEF\\xBB\\xBF", "").stripLeading().toLowerCase(Locale.ROOT);
		if (start.isEmpty()) {
			return Texts.of("empty", head.name());
		}
		if (start.startsWith("pk") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
			return Texts.of("archive", head.name());
		}
		if (start.startsWith("%pdf")) {
			return Texts.of("pdf", head.name());
		}
		if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
			return Texts.of("webPage", head.name());
		}
		String kinds = installed.stream().map(f -> f.info().title()).collect(Collectors.joining("; "));
		boolean anyTable = installed.stream().anyMatch(f -> f.info().id().equals(ANY_TABLE));
		return Texts.of("unknown", head.name(), kinds) + (anyTable ? " " + Texts.of("asTable") : "");
	}

	private static String ids(List<InstalledFormat> formats) {
		return formats.stream().map(f -> f.info().id() + " (" + f.info().title() + ")")
				.collect(Collectors.joining(", "));
	}
}
