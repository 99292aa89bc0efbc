// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.UploadSession;
import org.islet.model.DeviceInfo;

/** A meter: one list of all results, newest first. */
record MeterConversation(TextLine line, DeviceInfo device) implements Conversation {

	private static final String NAME = "results";
	/** A thousand records. */
	private static final double USUAL_SIZE = 50_000;

	@Override
	public void read(UploadSession session) throws DeviceException {
		Optional<LocalDateTime> clock = Clock.read(line, session);
		List<String> lines = line.list(Command.RESULTS, size -> session.progress(Math.min(0.95, size / USUAL_SIZE)))
				.orElseThrow(() -> Texts.error(Kind.PROTOCOL, "refused", device.model()));
		MeterResults results = new MeterResults(new Page(NAME, Noted.Layout.METER, clock, session), session);
		new Notebook(NAME, lines, Noted.Layout.METER, session).fresh().forEach(results::take);
		session.commit();
		session.progress(1);
	}
}
