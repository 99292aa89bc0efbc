// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

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
 * Tidepool's JSON: the export of an account, one big array, or what its service answers. Every record states local time
 * and instant. Source of the fields: Tidepool's data model as published with its API.
 */
@Component
@Imports(id = "tidepool", title = "Tidepool JSON export", endings = { "json" })
public final class TidepoolFormat implements FileFormat {

	private final Clock clock;

	/** The format, with the computer's clock to tell the future. */
	@Activate
	public TidepoolFormat() {
		this(Clock.systemUTC());
	}

	TidepoolFormat(Clock clock) {
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
