// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.Imports;
import org.islet.json.records.JsonHead;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What a Nightscout site answers for its entries, treatments and profiles, saved as files. Nightscout knows instants; the
 * local time of an entry is UTC unless its uploader wrote another.
 */
@Component
@Imports(id = "nightscout", title = "Nightscout JSON (entries, treatments, profile)", endings = { "json" })
public final class NightscoutFormat implements FileFormat {

	private final Clock clock;

	/** The format, with the computer's clock to tell the future. */
	@Activate
	public NightscoutFormat() {
		this(Clock.systemUTC());
	}

	NightscoutFormat(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean recognises(Head head) {
		return JsonHead.of(head.bytes(), Reading.WRAPPERS).stream().anyMatch(Reading::isOurs);
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		session.check();
		new Reading(session, clock.instant()).read(in);
	}
}
