// SPDX-License-Identifier: EPL-2.0
package org.islet.install;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bundle that declares or offers something of Islet's.
 *
 * @param bundle its symbolic name
 * @param version the bundle's version
 * @param name what it calls itself; may be empty
 * @param vendor who made it; may be empty
 * @param running whether it is started
 * @param signature what is known of who signed it
 * @param feature the feature it was installed with; empty if none names it
 * @param declares its capabilities in Islet's namespaces: the attributes by name, and the {@code namespace}
 * @param services the names of the interfaces of Islet's that it offers services of
 */
public record Plugin(String bundle, String version, String name, String vendor, boolean running, Signature signature,
		Optional<Feature> feature, List<Map<String, Object>> declares, List<String> services) {

	/** What a plugin is for. */
	public enum Kind {
		DRIVER, FORMAT, REPORT, OTHER
	}

	public Plugin {
		declares = List.copyOf(declares);
		services = List.copyOf(services);
	}

	/** @return by what it declares first of all */
	public Kind kind() {
		for (Map<String, Object> one : declares) {
			switch (String.valueOf(one.get("namespace"))) {
			case "org.islet.driver":
				return Kind.DRIVER;
			case "org.islet.format":
				return Kind.FORMAT;
			case "org.islet.report":
				return Kind.REPORT;
			default:
				break;
			}
		}
		return Kind.OTHER;
	}

	/** @return the feature's name for people, else the bundle's, else its symbolic name */
	public String title() {
		return feature.filter(one -> kind() != Kind.OTHER).map(Feature::name).orElse(name.isBlank() ? bundle : name);
	}
}
