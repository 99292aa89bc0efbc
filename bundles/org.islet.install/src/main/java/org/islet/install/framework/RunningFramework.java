// SPDX-License-Identifier: EPL-2.0
package org.islet.install.framework;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.islet.install.Feature;
import org.islet.install.Installation;
import org.islet.install.Plugin;
import org.islet.install.Signature;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the framework runs, and what the feature files of the program say of it. */
@Component
public final class RunningFramework implements Installation {

	private static final Logger LOG = LoggerFactory.getLogger(RunningFramework.class);
	private static final String OURS = "org.islet.";
	private static final String FILE = "file:";

	private final BundleContext context;

	@Activate
	public RunningFramework(BundleContext context) {
		this.context = context;
	}

	@Override
	public List<Feature> features() {
		Set<String> installed = Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName)
				.collect(Collectors.toSet());
		List<Feature> features = new ArrayList<>();
		Enumeration<URL> files = context.getBundle().findEntries("features", "*.json", false);
		for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
			try {
				Feature feature = FeatureFiles.read(file);
				if (feature.bundles().stream().anyMatch(name -> name.startsWith(OURS) && installed.contains(name))) {
					features.add(feature);
				}
			} catch (IOException e) {
				LOG.warn("{} cannot be read", file, e);
			}
		}
		features.sort(Comparator.comparing(Feature::name));
		return features;
	}

	@Override
	public List<Plugin> plugins() {
		List<Feature> features = features();
		return Arrays.stream(context.getBundles())
				.filter(bundle -> !declared(bundle).isEmpty() || !services(bundle).isEmpty())
				.map(bundle -> plugin(bundle, features)).sorted(Comparator.comparing(Plugin::bundle)).toList();
	}

	private Plugin plugin(Bundle bundle, List<Feature> features) {
		return new Plugin(bundle.getSymbolicName(), bundle.getVersion().toString(),
				header(bundle, Constants.BUNDLE_NAME), header(bundle, Constants.BUNDLE_VENDOR),
				bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING, signature(bundle),
				features.stream().filter(one -> one.bundles().contains(bundle.getSymbolicName())).findFirst(),
				declared(bundle), services(bundle));
	}

	private static String header(Bundle bundle, String name) {
		return Optional.ofNullable(bundle.getHeaders().get(name)).orElse("");
	}

	private Signature signature(Bundle bundle) {
		if (bundle.findEntries("META-INF", "*.SF", false) == null) {
			return new Signature(Signature.State.NONE, List.of());
		}
		try {
			Optional<Path> file = file(bundle.getLocation());
			if (file.isPresent()) {
				return SignedFile.check(file.get());
			}
		} catch (IOException e) {
			LOG.warn("The signature of {} cannot be checked", bundle, e);
		}
		return new Signature(Signature.State.UNCHECKED, List.of());
	}

	/** A location such as {@code reference:file:/there.jar}, in Equinox relative to where the framework lies. */
	private Optional<Path> file(String location) {
		int start = location.indexOf(FILE);
		if (start < 0) {
			return Optional.empty();
		}
		String name = location.substring(start + FILE.length());
		try {
			String framework = context.getProperty("osgi.framework");
			Path near = framework == null ? Path.of("") : Path.of(URI.create(framework)).getParent();
			Path file = name.startsWith("/") ? Path.of(URI.create(FILE + name)) : near.resolve(name);
			return Optional.of(file).filter(Files::isRegularFile);
		} catch (IllegalArgumentException e) {
			LOG.info("{} is no file", location, e);
			return Optional.empty();
		}
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
}
