// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.Imports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What the CareLink service answers to followers of a pump or a Guardian sensor, saved as files: the last 24 hours, in
 * three generations of one layout.
 */
@Component
@Imports(id = "carelink-json", title = "Medtronic CareLink follower JSON", endings = { "json" })
public final class CareLinkJsonFormat implements FileFormat {

	private final Clock clock;

	/** The format, with the computer's clock to tell the future. */
	@Activate
	public CareLinkJsonFormat() {
		this(Clock.systemUTC());
	}

	CareLinkJsonFormat(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean recognises(Head head) {
		return Reading.isOurs(head.bytes());
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		session.check();
		new Reading(session, clock.instant()).read(in);
	}
}
