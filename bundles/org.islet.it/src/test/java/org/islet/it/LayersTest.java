// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import aQute.bnd.header.Parameters;

/** The arrows of the architecture, read from what the build made: each bundle's manifest. */
class LayersTest {

	private static final Path BUNDLES = Path.of("..");
	private static final Map<String, Manifest> MANIFESTS = new TreeMap<>();

	/** API bundles and the API bundles they may build on. */
	private static final Map<String, Set<String>> API = Map.of("org.islet.model", Set.of(), "org.islet.metrics",
			Set.of("org.islet.model"), "org.islet.chart", Set.of("org.islet.model"), "org.islet.device",
			Set.of("org.islet.model"), "org.islet.report",
			Set.of("org.islet.model", "org.islet.metrics", "org.islet.chart"));

	/** What a kind of plugin may import of Islet. */
	private static final Map<String, Set<String>> PLUGINS = Map.of("org.islet.format.",
			Set.of("org.islet.model", "org.islet.model.row", "org.islet.device", "org.islet.device.text",
					"org.islet.json.records"),
			"org.islet.driver.",
			Set.of("org.islet.model", "org.islet.model.row", "org.islet.device", "org.islet.device.codec",
					"org.islet.device.talk"),
			"org.islet.report.",
			Set.of("org.islet.model", "org.islet.model.row", "org.islet.report", "org.islet.report.page",
					"org.islet.metrics",
					"org.islet.chart"));

	/** Technology and the only bundles that may touch it. */
	private static final Map<String, Set<String>> KEPT_TO = Map.of("org.eclipse.swt", Set.of("org.islet.desktop"),
			"org.eclipse.jface", Set.of("org.islet.desktop"), "org.eclipse.e4", Set.of("org.islet.desktop"),
			"org.apache.derby", Set.of("org.islet.store", "org.islet.wrap.derby"), "org.eclipse.birt",
			Set.of("org.islet.birt", "org.islet.wrap.birt"), "org.usb4java", Set.of("org.islet.link.usb"),
			"org.hid4java",
			Set.of("org.islet.link.hid"), "com.fazecast", Set.of("org.islet.link.serial"), "picocli",
			Set.of("org.islet.cli"));

	/** Bundles beside the API bundles that export something, and for whom. */
	private static final Set<String> EXPORTERS = Set.of("org.islet.json", // engines and faces: one JSON for all; formats: others' JSON
			"org.islet.cli", // bundles that add a verb
			"org.islet.face", // faces
			"org.islet.install", // faces: what is installed
			"org.apache.batik.css", // Eclipse, under this name
			"org.islet.sim", // who shows a device without owning one
			"org.islet.testbed", // tests of links and drivers
			"org.islet.tck"); // tests of plugins

	@BeforeAll
	static void readManifests() throws IOException {
		try (Stream<Path> folders = Files.list(BUNDLES)) {
			for (Path folder : folders.filter(f -> Files.exists(f.resolve("pom.xml"))).toList()) {
				Path manifest = folder.resolve("target/classes/META-INF/MANIFEST.MF");
				assertTrue(Files.exists(manifest), folder.getFileName() + " is built before its layers are judged");
				try (InputStream in = Files.newInputStream(manifest)) {
					MANIFESTS.put(folder.getFileName().toString(), new Manifest(in));
				}
			}
		}
	}

	@Test
	void aFolderIsNamedAsItsBundle() {
		MANIFESTS.forEach((folder, manifest) -> assertEquals(folder,
				names(manifest, "Bundle-SymbolicName").iterator().next()));
	}

	@Test
	void apiBundlesPointDownOnly() {
		List<String> wrong = new ArrayList<>();
		API.forEach((bundle, below) -> islets(bundle).filter(p -> !inBundle(p, bundle))
				.filter(p -> below.stream().noneMatch(b -> inBundle(p, b))).map(p -> bundle + " imports " + p)
				.forEach(wrong::add));
		assertEquals(List.of(), wrong);
	}

	@Test
	void aPluginSeesItsOwnApiOnly() {
		List<String> wrong = new ArrayList<>();
		MANIFESTS.keySet().forEach(bundle -> PLUGINS.forEach((prefix, allowed) -> {
			if (bundle.startsWith(prefix)) {
				islets(bundle).filter(p -> !allowed.contains(p)).map(p -> bundle + " imports " + p).forEach(wrong::add);
			}
		}));
		assertEquals(List.of(), wrong);
	}

	@Test
	void technologyStaysInItsBundle() {
		List<String> wrong = new ArrayList<>();
		MANIFESTS.forEach((bundle, manifest) -> KEPT_TO.forEach((technology, users) -> {
			if (!users.contains(bundle) && !bundle.startsWith("org.islet.wrap.")) {
				imports(manifest).filter(p -> p.equals(technology) || p.startsWith(technology + "."))
						.map(p -> bundle + " imports " + p).forEach(wrong::add);
			}
		}));
		assertEquals(List.of(), wrong);
	}

	@Test
	void onlyApiBundlesExport() {
		assertEquals(List.of(), MANIFESTS.entrySet().stream()
				.filter(e -> !API.containsKey(e.getKey()) && !EXPORTERS.contains(e.getKey())
						&& !e.getKey().startsWith("org.islet.wrap."))
				.filter(e -> !names(e.getValue(), "Export-Package").isEmpty()).map(Map.Entry::getKey).toList());
	}

	@Test
	void loosenessHasAReason() {
		List<String> wrong = new ArrayList<>();
		MANIFESTS.forEach((bundle, manifest) -> {
			boolean loose = !names(manifest, "Require-Bundle").isEmpty()
					|| !names(manifest, "DynamicImport-Package").isEmpty()
					|| new Parameters(header(manifest, "Import-Package")).values().stream()
							.anyMatch(a -> "optional".equals(a.get("resolution:")));
			if (loose && !opensWithReason(bundle)) {
				wrong.add(bundle
						+ " has Require-Bundle, a dynamic or an optional import and its bnd.bnd does not say why");
			}
		});
		assertEquals(List.of(), wrong);
	}

	private static boolean opensWithReason(String bundle) {
		Path bnd = BUNDLES.resolve(bundle).resolve("bnd.bnd");
		try {
			return Files.exists(bnd)
					&& Files.readAllLines(bnd).stream().limit(3).anyMatch(line -> line.startsWith("# Why:"));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static Stream<String> islets(String bundle) {
		return imports(MANIFESTS.get(bundle)).filter(p -> p.startsWith("org.islet."));
	}

	private static boolean inBundle(String imported, String bundle) {
		return imported.equals(bundle) || imported.startsWith(bundle + ".");
	}

	private static Stream<String> imports(Manifest manifest) {
		return names(manifest, "Import-Package").stream();
	}

	private static Set<String> names(Manifest manifest, String header) {
		return new Parameters(header(manifest, header)).keySet();
	}

	private static String header(Manifest manifest, String header) {
		String value = manifest.getMainAttributes().getValue(header);
		return value == null ? "" : value;
	}
}
