// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.ZoneId;
import java.util.regex.Pattern;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;

/** Time zones as people name them. */
final class Zones {

	private static final Pattern FIXED = Pattern.compile("(Etc/)?(GMT|UTC|UT)?[+-]?\\d.*|(Etc/)?(GMT|UTC|UT)[+-].*|Z",
			Pattern.CASE_INSENSITIVE);

	private Zones() {
	}

	/**
	 * @param name an IANA region
	 * @return the zone
	 * @throws VerbException if it is none; a fixed offset is none, since it knows no daylight saving
	 */
	static ZoneId of(String name) throws VerbException {
		if (FIXED.matcher(name).matches()) {
			throw Texts.usage("zone.fixed", name);
		}
		return ZoneId.getAvailableZoneIds().stream().filter(name::equalsIgnoreCase).findFirst().map(ZoneId::of)
				.orElseThrow(() -> Texts.usage("zone.unknown", name));
	}

	/** @return this computer's zone, if it is a region */
	static ZoneId ofSystem() throws VerbException {
		return of(ZoneId.systemDefault().getId());
	}
}
