// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.UploadSession;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceInfo;

/**
 * A reader whose text protocol is turned off. It has the same lists; of a scan it is known what was measured, but not
 * where its trend and what the person noted with it are.
 */
record BinaryConversation(BinaryLine line, Factory factory, DeviceInfo device) implements Conversation {

	/** Ninety days. */
	private static final double USUAL_SIZE = 250_000;

	@Override
	public void read(UploadSession session) throws DeviceException {
		Optional<LocalDateTime> clock = clock(session);
		List<Aap> values = line.ask(Request.HISTORY, size -> session.progress(Math.min(0.7, size / USUAL_SIZE)))
				.orElseThrow(() -> Texts.error(Kind.PROTOCOL, "refused", device.model()));
		Optional<List<Aap>> results = line.ask(Request.RESULTS,
				size -> session.progress(0.7 + Math.min(0.25, size / USUAL_SIZE)));
		session.warn(Texts.of(results.isEmpty() ? "historyOnly" : "noNotes", device.model()));
		BinaryTable told = new BinaryTable(Request.RESULTS, results.orElse(List.of()), session);
		BinaryTable measured = new BinaryTable(Request.HISTORY, values, session);
		ReaderConversation.take(
				new Notebook(ReaderConversation.RESULTS, told.noted(ReaderConversation.RESULTS, factory, true),
						session),
				new Notebook(ReaderConversation.HISTORY,
						measured.noted(ReaderConversation.HISTORY, factory, results.isEmpty()), session),
				clock, session);
		session.commit();
		session.progress(1);
	}

	private Optional<LocalDateTime> clock(UploadSession session) throws DeviceException {
		Optional<LocalDateTime> shows = Optional.empty();
		List<Aap> answer = line.ask(Request.CLOCK, size -> {
		}).orElse(List.of());
		if (!answer.isEmpty()) {
			shows = Clock.of(Bytes.of(answer.getFirst().data(), Texts.of("garbled")));
		}
		Clock.tell(shows, session);
		return shows;
	}
}
