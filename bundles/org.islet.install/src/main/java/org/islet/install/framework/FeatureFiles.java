// SPDX-License-Identifier: EPL-2.0
package org.islet.install.framework;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.islet.install.Feature;

/** Reads feature files. */
final class FeatureFiles {

	private static final ObjectMapper JSON = new ObjectMapper();

	private FeatureFiles() {
	}

	static Feature read(URL file) throws IOException {
		try (InputStream in = file.openStream()) {
			JsonNode feature = JSON.readTree(in);
			List<String> bundles = new ArrayList<>();
			for (JsonNode bundle : feature.path("bundles")) {
				String[] parts = bundle.path("id").asText("").split(":");
				if (parts.length > 1) {
					bundles.add(parts[1]);
				}
			}
			return new Feature(feature.path("id").asText(""), feature.path("name").asText(""),
					feature.path("description").asText(""), feature.path("vendor").asText(""),
					feature.path("license").asText("").replaceAll(";.*", ""), bundles);
		}
	}
}
