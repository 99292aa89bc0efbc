// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.plugins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.desktop.Texts;
import org.islet.install.Feature;
import org.islet.install.Plugin;

/** What is known of a plugin, in words. */
final class Details {

	/** Plugins first, the parts of the program after them. */
	static final Comparator<Plugin> ORDER = Comparator.comparing(Plugin::kind).thenComparing(Plugin::title,
			String.CASE_INSENSITIVE_ORDER);

	private Details() {
	}

	static String signer(Plugin plugin) {
		return switch (plugin.signature().state()) {
		case NONE -> Texts.of("plugins.signed.none");
		case SOUND -> String.join(", ", plugin.signature().signers());
		case BROKEN -> Texts.of("plugins.signed.broken");
		case UNCHECKED -> Texts.of("plugins.signed.unchecked");
		};
	}

	static String of(Plugin plugin) {
		List<String> lines = new ArrayList<>();
		lines.add(plugin.title());
		plugin.feature().map(Feature::description)
				.filter(words -> !words.isBlank() && plugin.kind() != Plugin.Kind.OTHER)
				.ifPresent(lines::add);
		line(lines, "plugins.bundle", plugin.bundle() + " " + plugin.version()
				+ (plugin.running() ? "" : ", " + Texts.of("plugins.stopped")));
		line(lines, "plugins.vendor", plugin.vendor());
		line(lines, "plugins.licence", plugin.feature().map(Feature::licence).orElse(""));
		line(lines, "plugins.column.signer", signer(plugin));
		plugin.declares().forEach(one -> line(lines, "plugins.provides", provides(one)));
		if (plugin.declares().isEmpty()) {
			line(lines, "plugins.provides", String.join(", ", plugin.services()));
		}
		return String.join("\n", lines);
	}

	private static void line(List<String> lines, String key, String value) {
		if (!value.isBlank()) {
			lines.add(Texts.of(key) + ": " + value);
		}
	}

	private static String provides(Map<String, Object> declared) {
		String namespace = String.valueOf(declared.get("namespace"));
		Object title = declared.containsKey("title") ? declared.get("title") : declared.get(namespace);
		return switch (namespace) {
		case "org.islet.driver" -> Texts.of("plugins.devices", declared.getOrDefault("maker", ""),
				listed(declared.get("models")));
		case "org.islet.format", "org.islet.report" -> listed(title);
		default -> namespace.substring(namespace.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) + " " + listed(title);
		};
	}

	private static String listed(Object value) {
		return value instanceof List<?> many ? String.join(", ", many.stream().map(String::valueOf).toList())
				: value == null ? "" : String.valueOf(value);
	}
}
