// SPDX-License-Identifier: EPL-2.0
package org.islet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * The program as installed: a folder with {@code bundles} and {@code samples}.
 *
 * @param home the folder
 * @param bundles the bundle files, by name
 */
record Program(Path home, List<Path> bundles) {

	static Program here() {
		Path home = Launcher.home();
		try (Stream<Path> files = Files.list(home.resolve("bundles"))) {
			return new Program(home, files.filter(f -> f.toString().endsWith(".jar")).sorted().toList());
		} catch (IOException e) {
			return new Program(home, List.of());
		}
	}

	/** @return what changes when a bundle is added, removed or replaced */
	String stamp() throws IOException {
		StringBuilder stamp = new StringBuilder(home.toString());
		for (Path bundle : bundles) {
			stamp.append('\n').append(bundle.getFileName()).append(' ').append(Files.size(bundle)).append(' ')
					.append(Files.getLastModifiedTime(bundle).toMillis());
		}
		return stamp.toString();
	}

	Framework framework(Cache cache) throws BundleException, IOException {
		Map<String, String> settings = new HashMap<>();
		settings.put(Constants.FRAMEWORK_STORAGE, cache.folder().toString());
		settings.put("felix.log.level", "1");
		settings.put("felix.cache.locking", "false");
		settings.put("islet.home", home.toString());
		Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
				.newFramework(settings);
		framework.init();
		if (cache.fresh()) {
			install(framework.getBundleContext());
			cache.filled();
		}
		framework.start();
		return framework;
	}

	private void install(BundleContext context) throws BundleException {
		List<Bundle> installed = new ArrayList<>();
		for (Path file : bundles) {
			installed.add(context.installBundle("reference:" + file.toUri()));
		}
		for (Bundle bundle : installed) {
			if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
				bundle.start(Bundle.START_ACTIVATION_POLICY);
			}
		}
	}
}
