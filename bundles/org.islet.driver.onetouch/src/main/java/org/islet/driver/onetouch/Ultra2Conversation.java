// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;
import org.islet.device.UploadSession;
import org.islet.model.DeviceInfo;

/** The meter tells all of its memory at once, newest first, and nothing less. */
final class Ultra2Conversation implements Conversation {

	private static final Duration PATIENCE = Duration.ofSeconds(2);
	/** The meter gathers its memory before it tells it. */
	private static final Duration GATHERS = Duration.ofSeconds(20);
	private static final int TRIES = 6;
	private static final int DUMPS = 3;
	private static final int MOST = 500;

	private final TextLine line;
	private final DeviceInfo device;

	private Ultra2Conversation(TextLine line, DeviceInfo device) {
		this.line = line;
		this.device = device;
	}

	/**
	 * Who does not speak the protocol in its first answers is a stranger; so are other meters that do, and who says nothing:
	 * the cable does not tell which meter hangs on it.
	 */
	static Ultra2Conversation begin(Transport transport) throws DeviceException {
		TextLine line = new TextLine(transport, Kind.NOT_OURS);
		try {
			Matcher serial = Ultra2Text.SERIAL.matcher(ask(line, "DM@", "@ "));
			if (serial.matches() && serial.group(2).equals("Y")) {
				String version = ask(line, "DM?", "?", 1).map(answer -> answer.substring(1).strip()).orElse("");
				return new Ultra2Conversation(line, new DeviceInfo("LifeScan", "OneTouch Ultra 2", serial.group(1),
						DeviceInfo.Kind.METER, version));
			}
		} catch (DeviceException e) {
			if (e.kind() != Kind.PROTOCOL) {
				throw e;
			}
		}
		throw Texts.error(Kind.NOT_OURS, "stranger");
	}

	private static String ask(TextLine line, String command, String begins) throws DeviceException {
		return ask(line, command, begins, TRIES).orElseThrow(line::failure);
	}

	private static Optional<String> ask(TextLine line, String command, String begins, int tries)
			throws DeviceException {
		for (int attempt = 0; attempt < tries; attempt++) {
			line.send(command);
			Optional<String> answer = line.receive(PATIENCE).filter(text -> text.startsWith(begins));
			if (answer.isPresent()) {
				return answer;
			}
			line.settle();
		}
		return Optional.empty();
	}

	@Override
	public DeviceInfo device() {
		return device;
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		Ultra2Text.clock(ask(line, "DMF", "F ")).ifPresentOrElse(session::clock,
				() -> session.warn(Texts.of("noClock")));
		List<String> records = dump(session);
		Results results = new Results(session);
		for (int i = records.size() - 1; i >= 0; i--) {
			switch (Ultra2Text.record(records.get(i))) {
			case Ultra2Text.Good(Result result) -> results.take(result, i + 1L);
			case Ultra2Text.Bad(String why) -> session.skipped(i + 1L, Texts.of(why), true);
			}
		}
		session.commit();
	}

	/** One wrong line can only be asked for again with all others. */
	private List<String> dump(UploadSession session) throws DeviceException {
		for (int attempt = 0; attempt < DUMPS; attempt++) {
			line.send("DMP");
			Optional<List<String>> records = records(session);
			if (records.isPresent()) {
				return records.get();
			}
			line.settle();
		}
		throw line.failure();
	}

	private Optional<List<String>> records(UploadSession session) throws DeviceException {
		Matcher head = Ultra2Text.HEAD.matcher(line.receive(GATHERS).orElse(""));
		if (!head.matches() || !head.group(2).equals(device.serial()) || Integer.parseInt(head.group(1)) > MOST) {
			return Optional.empty();
		}
		int count = Integer.parseInt(head.group(1));
		List<String> records = new ArrayList<>();
		while (records.size() < count) {
			Optional<String> record = line.receive(PATIENCE).filter(r -> r.startsWith("P \""));
			if (record.isEmpty()) {
				return Optional.empty();
			}
			records.add(record.get());
			session.progress(records.size() / (double) count);
		}
		return Optional.of(records);
	}
}
