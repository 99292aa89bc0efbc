// SPDX-License-Identifier: EPL-2.0
package org.islet.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The project as it was built. */
final class Project {

	static final Path ROOT = Path.of("../..");
	private static final Set<String> FRAMEWORK = Set.of("org.eclipse.osgi", "org.eclipse.equinox.launcher");

	/** A component of the program by somebody else. */
	record Component(String group, String name, String version, List<String> licences) {

		String id() {
			return group + ':' + name + ':' + version;
		}
	}

	private Project() {
	}

	/** Symbolic names of the bundles in the program with either face; the frameworks they run on are none of them. */
	static Set<String> shipped() throws IOException {
		Set<String> names = new TreeSet<>();
		for (String folder : List.of("product/cli/target/islet/bundles", "product/desktop/target/islet/plugins")) {
			for (Path jar : files(folder, ".jar")) {
				names.add(symbolicName(jar));
			}
		}
		names.removeAll(FRAMEWORK);
		return names;
	}

	static String symbolicName(Path jar) {
		try (JarFile file = new JarFile(jar.toFile())) {
			Manifest manifest = file.getManifest();
			return manifest.getMainAttributes().getValue("Bundle-SymbolicName").replaceFirst(";.*", "").strip();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What the program is made of beside our own bundles, as the list of components says. */
	static List<Component> components() throws IOException {
		JsonNode bom = new ObjectMapper().readTree(ROOT.resolve("target/islet-sbom.json").toFile());
		return stream(bom.get("components")).filter(c -> !c.path("group").asText().equals("org.islet"))
				.map(c -> new Component(c.path("group").asText(), c.path("name").asText(), c.path("version").asText(),
						stream(c.path("licenses")).map(Project::licence).toList()))
				.toList();
	}

	private static String licence(JsonNode entry) {
		JsonNode licence = entry.path("license");
		return licence.has("id") ? licence.get("id").asText()
				: licence.has("name") ? licence.get("name").asText() : entry.path("expression").asText();
	}

	static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	static List<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	/** Folders under {@code bundles} that hold a module. */
	static List<String> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
					.map(folder -> folder.getFileName().toString()).sorted().toList();
		}
	}
}
