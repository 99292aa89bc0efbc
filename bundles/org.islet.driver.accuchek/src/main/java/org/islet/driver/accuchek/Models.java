// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.Map;
import java.util.Set;

/** What the model numbers of Accu-Chek meters stand for. */
final class Models {

	private static final Map<String, Set<String>> NAMES = Map.of(
			"Accu-Chek Aviva Connect", Set.of("483", "484", "497", "498", "499", "500", "502", "685"),
			"Accu-Chek Performa Connect", Set.of("479", "501", "503", "765"),
			"Accu-Chek Guide", Set.of("921", "922", "923", "925", "926", "929", "930", "932"),
			"Accu-Chek Guide Me", Set.of("897", "898", "901", "902", "903", "904", "905"),
			"Accu-Chek Instant",
			Set.of("958", "959", "960", "961", "963", "964", "965", "972", "973", "975", "976", "977",
					"978", "979", "980"),
			"Accu-Chek Instant S", Set.of("966", "967", "968", "969", "970", "971"),
			"ReliOn Platinum", Set.of("982"));

	private Models() {
	}

	/** @return the name printed on the meter; empty if the number is not known */
	static String name(String number) {
		return NAMES.entrySet().stream().filter(name -> name.getValue().contains(number)).map(Map.Entry::getKey)
				.findFirst()
				.orElse("");
	}
}
