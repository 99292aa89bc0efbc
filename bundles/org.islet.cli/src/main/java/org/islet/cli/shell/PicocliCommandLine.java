// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Verb;
import org.islet.model.store.Stores;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The command line made of the verbs installed at the moment; only the one that is called is instantiated. */
@Component
public final class PicocliCommandLine implements CommandLine {

	/** A verb taken from its service, to be given back. */
	record Taken(Verb verb, Runnable back) {
	}

	private final Map<String, Supplier<Taken>> verbs = new ConcurrentHashMap<>();
	private final BundleContext context;
	private final Stores stores;
	private final Map<String, String> environment;

	@Activate
	public PicocliCommandLine(BundleContext context, @Reference Stores stores) {
		this.context = context;
		this.stores = stores;
		environment = System.getenv();
	}

	/** For use without a framework. */
	public PicocliCommandLine(Map<String, Supplier<Verb>> verbs, Stores stores, Map<String, String> environment) {
		context = null;
		this.stores = stores;
		this.environment = Map.copyOf(environment);
		verbs.forEach((name, verb) -> this.verbs.put(name, () -> new Taken(verb.get(), () -> {
			// nobody counts it
		})));
	}

	@Reference(service = Verb.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bind(ServiceReference<Verb> verb) {
		ServiceObjects<Verb> objects = context.getServiceObjects(verb);
		verbs.put(name(verb), () -> {
			Verb taken = objects.getService();
			return taken == null ? null : new Taken(taken, () -> objects.ungetService(taken));
		});
	}

	void unbind(ServiceReference<Verb> verb) {
		verbs.remove(name(verb));
	}

	private static String name(ServiceReference<Verb> verb) {
		return String.valueOf(verb.getProperty(Adds.PREFIX_ + "verb"));
	}

	@Override
	public int run(List<String> args, PrintStream out, PrintStream err, InputStream in) {
		Locale before = Locale.getDefault();
		try {
			Locale wanted = Words.locale(args);
			if (wanted != null) {
				Locale.setDefault(wanted);
			}
			return new Run(new TreeMap<>(verbs), stores, environment, out, err, in).run(args);
		} finally {
			Locale.setDefault(before);
		}
	}
}
