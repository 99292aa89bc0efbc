// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether pictures and marked-up texts of a template are only that. */
final class Pictures {

	private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif");
	private static final Pattern TAG = Pattern.compile("<([^>]*)>?");
	private static final Pattern ALLOWED = Pattern
			.compile("/?(b|i|u|p|em|strong|sub|sup|br|span|div)\\s*/?|/?value-of", Pattern.CASE_INSENSITIVE);

	private Pictures() {
	}

	/** @return whether it is what it says: a picture of dots, which can name no other file as a drawing can */
	static boolean raster(String type, String data) {
		if (type == null || !TYPES.contains(type) || data == null) {
			return false;
		}
		try {
			byte[] bytes = Base64.getMimeDecoder().decode(data);
			return bytes.length > 4 && (starts(bytes, 0x89, 'P', 'N', 'G') || starts(bytes, 0xFF, 0xD8, 0xFF)
					|| starts(bytes, 'G', 'I', 'F', '8'));
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private static boolean starts(byte[] bytes, int... first) {
		for (int i = 0; i < first.length; i++) {
			if ((bytes[i] & 0xFF) != first[i]) {
				return false;
			}
		}
		return true;
	}

	/** @return whether every tag in it only shapes letters, and has no attribute */
	static boolean harmless(String markup) {
		Matcher tags = TAG.matcher(markup);
		while (tags.find()) {
			if (!ALLOWED.matcher(tags.group(1).strip()).matches()) {
				return false;
			}
		}
		return true;
	}
}
