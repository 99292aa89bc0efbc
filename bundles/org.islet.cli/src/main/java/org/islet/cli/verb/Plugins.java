// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.shell.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet plugins}: each bundle that provides something of Islet's. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "plugins")
@Command(name = "plugins")
public final class Plugins implements Verb {

	private static final String OURS = "org.islet.";

	/** A bundle and what it declares and registers. */
	private record Plugin(String bundle, String version, String name, String vendor, boolean running,
			List<Map<String, Object>> declares, List<String> services) {
	}

	private final BundleContext context;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Plugins(BundleContext context) {
		this.context = context;
	}

	@Override
	public int run(Console console) {
		List<Plugin> all = Arrays.stream(context.getBundles()).map(Plugins::plugin)
				.filter(plugin -> !plugin.declares.isEmpty() || !plugin.services.isEmpty())
				.sorted((a, b) -> a.bundle.compareTo(b.bundle)).toList();
		if (json) {
			console.json(all);
			return CommandLine.DONE;
		}
		for (Plugin plugin : all) {
			console.out()
					.println(plugin.bundle + " " + plugin.version + (plugin.name.isEmpty() ? "" : "  " + plugin.name)
							+ (plugin.running ? "" : "  " + Texts.of("plugins.stopped")));
			plugin.declares.forEach(one -> console.out().println("  " + text(one)));
			plugin.services.forEach(one -> console.out().println("  " + Texts.of("plugins.service", one)));
		}
		return CommandLine.DONE;
	}

	private static Plugin plugin(Bundle bundle) {
		Map<String, String> headers = new TreeMap<>();
		headers.put("name", Optional.ofNullable(bundle.getHeaders().get(Constants.BUNDLE_NAME)).orElse(""));
		headers.put("vendor", Optional.ofNullable(bundle.getHeaders().get(Constants.BUNDLE_VENDOR)).orElse(""));
		return new Plugin(bundle.getSymbolicName(), bundle.getVersion().toString(), headers.get("name"),
				headers.get("vendor"), bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING,
				declared(bundle), services(bundle));
	}

	private static List<Map<String, Object>> declared(Bundle bundle) {
		List<Map<String, Object>> all = new ArrayList<>();
		BundleRevision revision = bundle.adapt(BundleRevision.class);
		if (revision == null) {
			return all;
		}
		for (BundleCapability capability : revision.getDeclaredCapabilities(null)) {
			if (capability.getNamespace().startsWith(OURS)) {
				Map<String, Object> one = new TreeMap<>(capability.getAttributes());
				one.put("namespace", capability.getNamespace());
				all.add(one);
			}
		}
		return all;
	}

	private static List<String> services(Bundle bundle) {
		ServiceReference<?>[] registered = bundle.getRegisteredServices();
		if (registered == null) {
			return List.of();
		}
		return Arrays.stream(registered)
				.flatMap(one -> Arrays.stream((String[]) one.getProperty(Constants.OBJECTCLASS)))
				.filter(type -> type.startsWith(OURS)).distinct().sorted().toList();
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
