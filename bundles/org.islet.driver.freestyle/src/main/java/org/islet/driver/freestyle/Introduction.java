// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.model.DeviceInfo;

/** Greets a device and finds out which one it is. */
final class Introduction {

	private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z-]{5,40}");

	private final Reports reports;
	/** what was said before the text protocol */
	private final Map<Greeting, byte[]> said = new EnumMap<>(Greeting.class);

	private Introduction(Reports reports) {
		this.reports = reports;
	}

	static Conversation begin(Reports reports) throws DeviceException {
		Introduction introduction = new Introduction(reports);
		introduction.greet(List.of());
		boolean broken = false;
		for (Dialect dialect : Dialect.values()) {
			TextLine line = new TextLine(reports, dialect);
			Answer answer = introduction.serial(line, dialect);
			if (answer instanceof Answer.Told told) {
				return introduction.conversation(line, dialect, told.text(dialect.charset()));
			}
			broken |= answer instanceof Answer.Broken;
		}
		if (broken) {
			throw Texts.error(Kind.PROTOCOL, "noDialect");
		}
		return introduction.withoutText();
	}

	private Answer serial(TextLine line, Dialect dialect) throws DeviceException {
		Answer answer = line.once(dialect.serial(), size -> {
		});
		if (answer instanceof Answer.Silence || answer instanceof Answer.Broken) {
			reports.drain();
		}
		return answer;
	}

	/** @param after what to send when the first greeting was answered */
	private void greet(List<Report> after) throws DeviceException {
		for (Greeting greeting : Greeting.values()) {
			Optional<Report> answer = answer(greeting);
			if (answer.isEmpty()) {
				answer = answer(greeting);
			}
			byte[] data = answer.orElseThrow(() -> Texts.error(Kind.LINK, "silent")).data();
			byte[] before = said.put(greeting, data);
			if (greeting == Greeting.SERIAL && before != null && !Arrays.equals(before, data)) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
			for (Report report : greeting == Greeting.HELLO ? after : List.<Report>of()) {
				reports.send(report);
			}
		}
	}

	/** Text tells more: it is given up only when it was not answered twice. */
	private Conversation withoutText() throws DeviceException {
		greet(List.of(Request.begin()));
		TextLine text = new TextLine(reports, Dialect.READER);
		if (serial(text, Dialect.READER) instanceof Answer.Told told) {
			return conversation(text, Dialect.READER, told.text(Dialect.READER.charset()));
		}
		BinaryLine line = new BinaryLine(reports);
		List<Aap> answer = line.ask(Request.FACTORY, size -> {
		}).orElseThrow(() -> Texts.error(Kind.PROTOCOL, "noDialect"));
		Factory factory = Factory.of(answer.getFirst().data());
		String model = factory.pro() ? "FreeStyle Libre Pro" : "FreeStyle Libre";
		return new BinaryConversation(line, factory, new DeviceInfo("Abbott", model, checked(said(Greeting.SERIAL)),
				DeviceInfo.Kind.CGM, said(Greeting.VERSION)));
	}

	private String said(Greeting greeting) {
		return new String(said.get(greeting), StandardCharsets.US_ASCII).replace('\0', ' ').strip();
	}

	private static String checked(String serial) throws DeviceException {
		if (!SERIAL.matcher(serial).matches()) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return serial;
	}

	private Optional<Report> answer(Greeting greeting) throws DeviceException {
		reports.send(greeting.report());
		return reports.next(greeting::isAnsweredBy);
	}

	private Conversation conversation(TextLine line, Dialect dialect, String told) throws DeviceException {
		String serial = checked(told);
		String version = line.ask(Command.VERSION).orElse("");
		return switch (dialect) {
		case METER ->
			new MeterConversation(line, new DeviceInfo("Abbott", meter(version), serial, DeviceInfo.Kind.METER,
					oneLine(version)));
		case READER -> new ReaderConversation(line, new DeviceInfo("Abbott", reader(line), serial, DeviceInfo.Kind.CGM,
				oneLine(version)));
		};
	}

	/** The one tells its version in two lines, the other in one. */
	private static String meter(String version) {
		return version.contains("\n") ? "FreeStyle InsuLinx" : "FreeStyle Precision Neo";
	}

	private static String reader(TextLine line) throws DeviceException {
		return line.ask(Command.BRAND).filter(brand -> brand.contains("Pro")).isPresent() ? "FreeStyle Libre Pro"
				: "FreeStyle Libre";
	}

	private static String oneLine(String version) {
		return version.replaceAll("\\s*\\R\\s*", " / ");
	}
}
