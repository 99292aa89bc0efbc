// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/** Questions and answers of the text protocol. */
final class TextLine {

	/** Four times what a reader holds. */
	private static final int LONGEST = 8 << 20;
	private static final int END = "CMD Fail!\r\n".length();
	private static final int TRIES = 2;

	private final Reports reports;
	private final Dialect dialect;

	TextLine(Reports reports, Dialect dialect) {
		this.reports = reports;
		this.dialect = dialect;
	}

	/** @return the text without its line end; empty if the device does not know the command */
	Optional<String> ask(Command command) throws DeviceException {
		return told(command, size -> {
		}).map(told -> told.text(dialect.charset()));
	}

	/**
	 * @param came is told how many bytes of the list have come
	 * @return the records; empty if the device does not know the command
	 */
	Optional<List<String>> list(Command command, IntConsumer came) throws DeviceException {
		Optional<Answer.Told> told = told(command, came);
		return told.isEmpty() ? Optional.empty() : Optional.of(told.get().records(dialect.charset()));
	}

	private Optional<Answer.Told> told(Command command, IntConsumer came) throws DeviceException {
		Answer answer = once(command, came);
		for (int tries = 1; tries < TRIES && missed(answer); tries++) {
			reports.drain();
			answer = once(command, came);
		}
		return switch (answer) {
		case Answer.Told told -> Optional.of(told);
		case Answer.Refused refused -> Optional.empty();
		case Answer.Silence silence -> throw Texts.error(Kind.LINK, "silent");
		case Answer.Broken broken -> throw Texts.error(Kind.PROTOCOL, "garbled");
		};
	}

	private static boolean missed(Answer answer) {
		return answer instanceof Answer.Silence || answer instanceof Answer.Broken;
	}

	/** Asks without asking again. */
	Answer once(Command command, IntConsumer came) throws DeviceException {
		reports.send(command.report(dialect));
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		String end = "";
		while (!ends(end)) {
			Optional<Report> report = reports.next(r -> r.isText() || r.isRefusal());
			if (report.isEmpty()) {
				return message.size() == 0 ? new Answer.Silence() : new Answer.Broken();
			}
			if (report.get().isRefusal()) {
				return new Answer.Refused();
			}
			message.writeBytes(report.get().data());
			end = end(end, report.get());
			came.accept(message.size());
			if (message.size() > LONGEST) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
		}
		return Answer.of(message.toByteArray());
	}

	/** @return the end of a text after one more report */
	static String end(String end, Report report) {
		String text = end + new String(report.data(), StandardCharsets.ISO_8859_1);
		return text.substring(Math.max(0, text.length() - END));
	}

	/** @return whether an answer is over with it */
	static boolean ends(String end) {
		return end.endsWith("CMD OK\r\n") || end.endsWith("CMD Fail!\r\n");
	}
}
