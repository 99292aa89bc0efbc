// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.islet.device.FramePattern;
import org.islet.device.codec.Hex;

/** All that is ever asked in the binary protocol. None of it sets anything. */
enum Request {

	/** what the reader was made with */
	FACTORY(Aap.CONFIGURATION, 1), CLOCK(Aap.CLOCK),
	/** scans, strips, and changes of the clock */
	RESULTS(Aap.TABLE, 0),
	/** sensor values, every 15 minutes */
	HISTORY(Aap.TABLE, 6),
	/** tell what is left of an answer, even if it does not fill a frame */
	FLUSH(Aap.FLUSH);

	private static final int ACKNOWLEDGE = 0x0D;
	/** Where a report has the numbers of its frame. */
	private static final int NUMBERS = 2;

	private final Aap packet;

	Request(int code, int... data) {
		byte[] bytes = new byte[data.length];
		for (int i = 0; i < data.length; i++) {
			bytes[i] = (byte) data[i];
		}
		packet = new Aap(code, bytes);
	}

	int code() {
		return packet.code();
	}

	/** @return the table asked for */
	int table() {
		return packet.data()[0];
	}

	/** @return whether an answer ends with it; a table ends with a packet that holds nothing */
	boolean endsWith(Aap answer) {
		return code() != Aap.TABLE || answer.data().length == 0;
	}

	Report report(int expects, int number) {
		return new Report(Report.REQUEST, new Atp(expects, number, packet.bytes()).bytes());
	}

	/** Says which frame is to come next. */
	static Report acknowledge(int expects, int number) {
		return new Report(ACKNOWLEDGE, new byte[] { (byte) expects, (byte) number, 0, 0 });
	}

	/** What follows the first greeting. */
	static Report begin() {
		return new Report(ACKNOWLEDGE, new byte[] { 0, 0, 0, 2 });
	}

	/** @return every report that may be sent, byte for byte, but for the numbers of its frame */
	static Stream<FramePattern> frames() {
		Stream<Report> numbered = Stream.concat(Arrays.stream(values()).map(request -> request.report(0, 0)),
				Stream.of(acknowledge(0, 0)));
		return Stream.concat(Stream.of(FramePattern.of(Hex.of(begin().frame()))), numbered.map(Request::pattern));
	}

	private static FramePattern pattern(Report report) {
		List<String> bytes = Arrays.asList(Hex.of(report.frame()).split(" "));
		bytes.set(NUMBERS, "..");
		bytes.set(NUMBERS + 1, "..");
		return FramePattern.of(String.join(" ", bytes));
	}
}
