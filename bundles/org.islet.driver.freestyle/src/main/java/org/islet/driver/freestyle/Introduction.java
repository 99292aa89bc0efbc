// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

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

	private Introduction(Reports reports) {
		this.reports = reports;
	}

	static Conversation begin(Reports reports) throws DeviceException {
		Introduction introduction = new Introduction(reports);
		introduction.greet();
		for (Dialect dialect : Dialect.values()) {
			TextLine line = new TextLine(reports, dialect);
			Answer answer = line.once(dialect.serial(), size -> {
			});
			if (answer instanceof Answer.Told told) {
				return introduction.conversation(line, dialect, told.text(dialect.charset()));
			}
			if (!(answer instanceof Answer.Refused)) {
				reports.drain();
			}
		}
		throw Texts.error(Kind.PROTOCOL, "noDialect");
	}

	private void greet() throws DeviceException {
		for (Greeting greeting : Greeting.values()) {
			if (answer(greeting).isEmpty() && answer(greeting).isEmpty()) {
				throw Texts.error(Kind.LINK, "silent");
			}
		}
	}

	private Optional<Report> answer(Greeting greeting) throws DeviceException {
		reports.send(greeting.report());
		return reports.next(greeting::isAnsweredBy);
	}

	private Conversation conversation(TextLine line, Dialect dialect, String serial) throws DeviceException {
		if (!SERIAL.matcher(serial).matches()) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
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
