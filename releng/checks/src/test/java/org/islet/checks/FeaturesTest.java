// SPDX-License-Identifier: EPL-2.0
package org.islet.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.ID;

/** The features against what was built. */
class FeaturesTest {

	/** of no use to a user */
	private static final Set<String> NEVER_SHIPPED = Set.of("org.islet.tck", "org.islet.it", "org.islet.testbed");
	/** of these each platform has its own */
	private static final Pattern OF_A_PLATFORM = Pattern
			.compile("org\\.eclipse\\.(swt|e4\\.ui\\.swt)\\.(gtk|win32|cocoa).*");
	private static final Map<String, Feature> FEATURES = new TreeMap<>();

	@BeforeAll
	static void read() throws IOException {
		for (Path file : Project.files("features", ".json")) {
			try (Reader reader = Files.newBufferedReader(file)) {
				FEATURES.put(file.getFileName().toString(), new FeatureServiceImpl().readFeature(reader));
			}
		}
	}

	@Test
	void thereAreFeatures() {
		assertTrue(FEATURES.containsKey("org.islet.feature.core.json"), FEATURES.keySet().toString());
	}

	@Test
	void everyFeatureNamesItselfItsMakerAndItsLicence() {
		FEATURES.forEach((file, feature) -> {
			assertEquals(file, feature.getID().getArtifactId() + ".json");
			assertEquals("org.islet", feature.getID().getGroupId(), file);
			assertTrue(feature.getName().isPresent() && feature.getDescription().isPresent(), file);
			assertEquals("Islet", feature.getVendor().orElse(""), file);
			assertTrue(feature.getLicense().orElse("").startsWith("EPL-2.0;"), file);
		});
	}

	@Test
	void everyBundleOfOursInAFeatureIsBuiltInThatVersion() {
		List<String> missing = ids().stream().filter(FeaturesTest::ours)
				.filter(id -> !Files.exists(jar(id))).map(ID::toString).toList();
		assertEquals(List.of(), missing, "listed in a feature, but not built");
	}

	@Test
	void everyOtherBundleInAFeatureIsAComponentInThatVersion() throws IOException {
		Set<String> components = Project.components().stream().map(Project.Component::id)
				.collect(Collectors.toSet());
		List<String> unknown = ids().stream().filter(id -> !ours(id)).map(ID::toString)
				.filter(id -> !components.contains(id)).toList();
		assertEquals(List.of(), unknown, "listed in a feature, but not what the product is built of");
	}

	@Test
	void everyBundleBelongsToOneFeature() throws IOException {
		List<String> listed = new ArrayList<>(
				ids().stream().filter(FeaturesTest::ours).map(ID::getArtifactId).toList());
		Set<String> once = new TreeSet<>(listed);
		once.forEach(listed::remove);
		assertEquals(List.of(), listed, "in more than one feature");
		List<String> homeless = Project.bundles().stream()
				.filter(bundle -> !once.contains(bundle) && !NEVER_SHIPPED.contains(bundle)).toList();
		assertEquals(List.of(), homeless, "in no feature");
	}

	@Test
	void theFeaturesTogetherAreTheProduct() throws IOException {
		Set<String> shipped = Project.shipped();
		Set<String> listed = ids().stream()
				.map(id -> ours(id) ? id.getArtifactId() : Project.symbolicName(local(id)))
				.collect(Collectors.toCollection(TreeSet::new));
		listed.removeIf(name -> OF_A_PLATFORM.matcher(name).matches() && !shipped.contains(name));
		assertEquals(String.join("\n", listed), String.join("\n", shipped), "features and product differ");
	}

	private static List<ID> ids() {
		return FEATURES.values().stream().flatMap(feature -> feature.getBundles().stream()).map(FeatureBundle::getID)
				.toList();
	}

	private static boolean ours(ID id) {
		return id.getGroupId().equals("org.islet");
	}

	private static Path jar(ID id) {
		String file = id.getArtifactId() + '-' + id.getVersion() + ".jar";
		Path bundle = Project.ROOT.resolve("bundles").resolve(id.getArtifactId());
		Path folder = Files.exists(bundle) ? bundle
				: Project.ROOT.resolve("releng").resolve(id.getArtifactId().replace("org.islet.", ""));
		return folder.resolve("target").resolve(file);
	}

	private static Path local(ID id) {
		return Path.of(System.getProperty("local.repository"), id.getGroupId().replace('.', '/'), id.getArtifactId(),
				id.getVersion(), id.getArtifactId() + '-' + id.getVersion() + ".jar");
	}
}
