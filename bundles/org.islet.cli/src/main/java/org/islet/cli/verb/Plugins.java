// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.shell.Texts;
import org.islet.install.Installation;
import org.islet.install.Plugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet plugins}: each bundle that provides something of Islet's. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "plugins")
@Command(name = "plugins")
public final class Plugins implements Verb {

	private static final String OURS = "org.islet.";

	private final Installation installation;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Plugins(@Reference Installation installation) {
		this.installation = installation;
	}

	@Override
	public int run(Console console) {
		List<Plugin> all = installation.plugins();
		if (json) {
			console.json(all);
			return CommandLine.DONE;
		}
		for (Plugin plugin : all) {
			console.out().println(plugin.bundle() + " " + plugin.version()
					+ (plugin.name().isEmpty() ? "" : "  " + plugin.name())
					+ (plugin.running() ? "" : "  " + Texts.of("plugins.stopped")));
			console.out().println("  " + Texts.of(
					"plugins.signed." + plugin.signature().state().name().toLowerCase(Locale.ROOT),
					String.join(", ", plugin.signature().signers())));
			plugin.feature().ifPresent(feature -> console.out().println("  " + Texts.of("plugins.feature",
					feature.name())));
			plugin.declares().forEach(one -> console.out().println("  " + text(one)));
			plugin.services().forEach(one -> console.out().println("  " + Texts.of("plugins.service", one)));
		}
		return CommandLine.DONE;
	}

	private static String text(Map<String, Object> capability) {
		String namespace = (String) capability.get("namespace");
		StringBuilder text = new StringBuilder(namespace.substring(OURS.length()));
		if (capability.get(namespace) != null) {
			text.append(' ').append(capability.get(namespace));
		}
		capability.forEach((name, value) -> {
			if (!name.equals("namespace") && !name.equals(namespace)) {
				text.append("; ").append(name).append(": ").append(value instanceof List<?> list
						? String.join(", ", list.stream().map(String::valueOf).toList())
						: value);
			}
		});
		return text.toString();
	}
}
