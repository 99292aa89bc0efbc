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

/**
 * A reader: one list of what the sensor measured every 15 minutes, and one of all else. Sensor values get their numbers
 * when the sensor is scanned, up to eight hours late, so that the two lists are in order each, but not together.
 */
record ReaderConversation(TextLine line, DeviceInfo device) implements Conversation {

	static final String HISTORY = "history";
	static final String RESULTS = "results";
	/** Ninety days. */
	private static final double USUAL_SIZE = 450_000;

	@Override
	public void read(UploadSession session) throws DeviceException {
		Optional<LocalDateTime> clock = Clock.read(line, session);
		List<String> history = line
				.list(Command.HISTORY, size -> session.progress(Math.min(0.5, size / USUAL_SIZE / 2)))
				.orElseThrow(() -> Texts.error(Kind.PROTOCOL, "refused", device.model()));
		Optional<List<String>> results = line.list(Command.READER_RESULTS,
				size -> session.progress(0.5 + Math.min(0.45, size / USUAL_SIZE / 2)));
		if (results.isEmpty()) {
			session.warn(Texts.of("historyOnly", device.model()));
		}
		take(new Notebook(RESULTS, results.orElse(List.of()), Noted.Layout.READER, session),
				new Notebook(HISTORY, history, Noted.Layout.READER, session), clock, session);
		session.commit();
		session.progress(1);
	}

	static void take(Notebook results, Notebook history, Optional<LocalDateTime> clock, UploadSession session) {
		ReaderResults told = new ReaderResults(new Page(RESULTS, Noted.Layout.READER, clock, session));
		results.fresh().forEach(told::take);
		ReaderHistory measured = new ReaderHistory(new Page(HISTORY, Noted.Layout.READER, clock, session));
		history.fresh().forEach(measured::take);
	}
}
