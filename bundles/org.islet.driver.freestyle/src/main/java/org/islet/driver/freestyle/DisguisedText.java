// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.driver.freestyle.DisguisedRecords.Shown;

/** Answers of the text protocol with other serial numbers, dates and comments, and with the sums these have. */
final class DisguisedText {

	private static final Pattern LINES = Pattern.compile("(?<=\r\n)|(?=CKSM:)");
	/** Lines that are about other lines. */
	private static final Pattern ABOUT = Pattern
			.compile("|CKSM:[0-9A-F]{8}|CMD OK|CMD Fail!|Log Empty|" + Answer.Told.TOTAL.pattern());
	private static final Pattern TIME = Pattern.compile("\\d{1,2},\\d{1,2}");
	private static final String CRLF = "\r\n";
	/** Lines at the end of an answer: its sum, and how it went. */
	private static final int TAIL = 2;

	private final Disguise how;
	private final DisguisedRecords records;
	private final Set<String> serials = new TreeSet<>();

	/**
	 * What was asked.
	 *
	 * @param command null if nothing was that is known
	 */
	record Question(Command command, Charset charset) {

		static final Question NONE = new Question(null, StandardCharsets.ISO_8859_1);

		static Question of(byte[] frame) {
			for (Dialect dialect : Dialect.values()) {
				for (Command command : Command.values()) {
					if (Arrays.equals(command.report(dialect).frame(), frame)) {
						return new Question(command, dialect.charset());
					}
				}
			}
			return NONE;
		}
	}

	/** One line with its end, and whether all in it could be read. */
	record Piece(byte[] bytes, boolean read) {
	}

	DisguisedText(Disguise how) {
		this.how = how;
		records = new DisguisedRecords(how);
	}

	/** @return another serial number; what surrounds it stays */
	String serial(String text) {
		String serial = text.replace('\0', ' ').strip();
		serials.add(serial);
		return text.replace(serial, how.serial(serial));
	}

	/** @param message an answer, or what came of it */
	List<Piece> pieces(Question question, byte... message) {
		Answer answer = Answer.of(message);
		List<Piece> pieces = new ArrayList<>();
		for (String line : LINES.split(Answer.latin(message))) {
			pieces.add(piece(question, line, answer instanceof Answer.Told));
		}
		if (answer instanceof Answer.Told told) {
			sums(pieces, isList(told));
		} else if (answer instanceof Answer.Broken && TextLine.ends(Answer.latin(message))) {
			// parts of it may be missing, and what seems one record be two
			pieces.replaceAll(piece -> new Piece(piece.bytes, false));
		}
		return pieces;
	}

	private Piece piece(Question question, String latin, boolean whole) {
		byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
		String text = new String(bytes, question.charset);
		Charset charset = Arrays.equals(text.getBytes(question.charset), bytes) ? question.charset
				: StandardCharsets.ISO_8859_1;
		String line = new String(bytes, charset);
		String end = line.endsWith(CRLF) ? CRLF : "";
		String body = line.substring(0, line.length() - end.length());
		Shown shown = ABOUT.matcher(body).matches() ? new Shown(body, true)
				: end.isEmpty() && !whole ? new Shown(body, false) : line(question, body);
		return new Piece((shown.text() + end).getBytes(charset), shown.read());
	}

	private Shown line(Question question, String line) {
		return switch (question.command) {
		case null -> new Shown(line, false);
		case SERIAL, READER_SERIAL -> new Shown(serial(line), true);
		case VERSION, BRAND -> other(line);
		case DATE -> records.date(line);
		case TIME -> new Shown(line, TIME.matcher(line.strip()).matches());
		case RESULTS -> records.record(line, Noted.Layout.METER);
		case HISTORY, READER_RESULTS -> records.record(line, Noted.Layout.READER);
		};
	}

	/** An answer that comes late answers an earlier question. */
	private Shown other(String line) {
		String shown = line;
		for (String serial : serials) {
			shown = serial.isEmpty() ? shown : shown.replace(serial, how.serial(serial));
		}
		return new Shown(shown, line.indexOf(',') < 0);
	}

	private static boolean isList(Answer.Told told) {
		try {
			return !told.records(StandardCharsets.ISO_8859_1).isEmpty();
		} catch (DeviceException e) {
			return false;
		}
	}

	private static void sums(List<Piece> pieces, boolean list) {
		int body = pieces.size() - TAIL;
		if (list) {
			String total = Answer.latin(pieces.get(body - 1).bytes);
			replace(pieces, body - 1, total.substring(0, total.indexOf(',') + 1), body - 1);
		}
		replace(pieces, body, "CKSM:", body);
	}

	private static void replace(List<Piece> pieces, int at, String before, int summed) {
		long sum = 0;
		for (Piece piece : pieces.subList(0, summed)) {
			sum += Answer.sum(piece.bytes, piece.bytes.length);
		}
		String line = String.format(Locale.ROOT, "%s%08X", before, sum & 0xFFFFFFFFL) + CRLF;
		pieces.set(at, new Piece(line.getBytes(StandardCharsets.US_ASCII), true));
	}
}
