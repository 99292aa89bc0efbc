// SPDX-License-Identifier: EPL-2.0
package org.islet.install;

import java.util.List;

/**
 * What is installed together, as a feature file says (OSGi Feature Service, chapter 159).
 *
 * @param id {@code group:name:version}
 * @param name for people
 * @param description for people; may be empty
 * @param vendor may be empty
 * @param licence its SPDX name; may be empty
 * @param bundles the artifact names of its bundles
 */
public record Feature(String id, String name, String description, String vendor, String licence,
		List<String> bundles) {

	public Feature {
		bundles = List.copyOf(bundles);
	}
}
