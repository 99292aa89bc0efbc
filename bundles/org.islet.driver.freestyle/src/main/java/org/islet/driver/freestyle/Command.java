// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.islet.device.FramePattern;
import org.islet.device.codec.Hex;

/** All that is ever asked in the text protocol. What sets something has a comma or an exclamation mark; none of these has. */
enum Command {

	SERIAL("$serlnum?"), READER_SERIAL("$sn?"), VERSION("$swver?"), BRAND("$brandname?"), DATE("$date?"),
	TIME("$time?"),
	/** all results of a meter */
	RESULTS("$result?"),
	/** a reader's sensor values, every 15 minutes */
	HISTORY("$history?"),
	/** a reader's scans, strips, notes and clock changes */
	READER_RESULTS("$arresult?");

	private final String text;

	Command(String text) {
		this.text = text;
	}

	Report report(Dialect dialect) {
		return new Report(dialect.type(), (text + "\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	/** @return every report that may be sent, byte for byte */
	static List<FramePattern> frames() {
		Stream<Report> greetings = Arrays.stream(Greeting.values()).map(Greeting::report);
		Stream<Report> questions = Arrays.stream(Dialect.values())
				.flatMap(dialect -> Arrays.stream(values()).map(command -> command.report(dialect)));
		return Stream.concat(greetings, questions).map(report -> FramePattern.of(Hex.of(report.frame()))).toList();
	}
}
