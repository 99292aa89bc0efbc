// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

/**
 * A name as typed: {@code Given Family} or {@code Family, Given}.
 *
 * @param given may be empty
 * @param family may be empty
 */
record FullName(String given, String family) {

	static FullName of(String typed) {
		String name = typed.strip().replaceAll("\\s+", " ");
		int comma = name.indexOf(',');
		if (comma >= 0) {
			return new FullName(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
		}
		int space = name.lastIndexOf(' ');
		return space < 0 ? new FullName(name, "") : new FullName(name.substring(0, space), name.substring(space + 1));
	}
}
