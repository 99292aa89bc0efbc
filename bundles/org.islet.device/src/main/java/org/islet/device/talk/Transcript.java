// SPDX-License-Identifier: EPL-2.0
package org.islet.device.talk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.islet.device.codec.Hex;

/**
 * What was said over a line, as a text of one line each:
 * <table>
 * <caption>Lines of a transcript</caption>
 * <tr><td>{@code > 0A 1B}</td><td>a frame sent to the device</td></tr>
 * <tr><td>{@code < 06}</td><td>a frame it sent</td></tr>
 * <tr><td>{@code . 1000}</td><td>that many milliseconds nothing came while the driver waited</td></tr>
 * <tr><td>{@code >> 21 09 41 03 00 00 01}</td><td>a control transfer: six bytes of setup, then what was told</td></tr>
 * <tr><td>{@code << 05 00}</td><td>its answer</td></tr>
 * <tr><td>{@code # name value}</td><td>what else is known of it: {@code driver}, {@code device}, {@code at} ...; {@code #}
 * alone begins a remark</td></tr>
 * </table>
 *
 * @param notes the lines with {@code #}, without it
 * @param acts what was said, in order
 */
public record Transcript(List<String> notes, List<Act> acts) {

	private static final Pattern LINE = Pattern.compile("(>>|<<|>|<|\\.|#)\\s*(.*)");

	public Transcript {
		notes = List.copyOf(notes);
		acts = List.copyOf(acts);
	}

	/** One thing that was said. */
	public sealed interface Act {

		/** @return the bytes it is about, not a copy; empty if it is about none */
		byte[] bytes();
	}

	/** A frame to the device. */
	public record Sent(byte[] frame) implements Act {
		@Override
		public byte[] bytes() {
			return frame;
		}

		@Override
		public String toString() {
			return "> " + Hex.of(frame);
		}
	}

	/** A frame from the device. */
	public record Received(byte[] frame) implements Act {
		@Override
		public byte[] bytes() {
			return frame;
		}

		@Override
		public String toString() {
			return "< " + Hex.of(frame);
		}
	}

	/** Nothing came. */
	public record Silence(Duration time) implements Act {
		@Override
		public byte[] bytes() {
			return new byte[0];
		}

		@Override
		public String toString() {
			return ". " + time.toMillis();
		}
	}

	/** A control transfer, see {@link org.islet.device.Control#bytes()}. */
	public record Asked(byte[] control) implements Act {
		@Override
		public byte[] bytes() {
			return control;
		}

		@Override
		public String toString() {
			return ">> " + Hex.of(control);
		}
	}

	/** The answer to a control transfer; missing where it has none. */
	public record Answered(byte[] answer) implements Act {
		@Override
		public byte[] bytes() {
			return answer;
		}

		@Override
		public String toString() {
			return ("<< " + Hex.of(answer)).strip();
		}
	}

	/** @return the value of the first note of that name; empty text if there is none */
	public String note(String name) {
		return notes.stream().filter(n -> n.startsWith(name + " ")).map(n -> n.substring(name.length()).strip())
				.findFirst()
				.orElse("");
	}

	/** @return the same, with bytes of its own */
	public Transcript copy() {
		return new Transcript(notes, acts.stream().<Act>map(act -> switch (act) {
		case Sent(byte[] frame) -> new Sent(frame.clone());
		case Received(byte[] frame) -> new Received(frame.clone());
		case Asked(byte[] control) -> new Asked(control.clone());
		case Answered(byte[] answer) -> new Answered(answer.clone());
		case Silence silence -> silence;
		}).toList());
	}

	/**
	 * @param text the lines; closed by the caller
	 * @return the transcript
	 * @throws IOException as {@code text} throws it, or if a line is none of a transcript: the message names its number
	 */
	public static Transcript read(Reader text) throws IOException {
		List<String> notes = new ArrayList<>();
		List<Act> acts = new ArrayList<>();
		BufferedReader lines = new BufferedReader(text);
		int number = 0;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			number++;
			if (!line.isBlank()) {
				read(line.strip(), number, notes, acts);
			}
		}
		return new Transcript(notes, acts);
	}

	private static void read(String line, int number, List<String> notes, List<Act> acts) throws IOException {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new IOException(wrong(number));
		}
		String rest = parts.group(2);
		try {
			switch (parts.group(1)) {
			case ">" -> acts.add(new Sent(Hex.bytes(rest)));
			case "<" -> acts.add(new Received(Hex.bytes(rest)));
			case ">>" -> acts.add(new Asked(Hex.bytes(rest)));
			case "<<" -> acts.add(new Answered(Hex.bytes(rest)));
			case "." -> acts.add(new Silence(Duration.ofMillis(Long.parseLong(rest))));
			default -> notes.add(rest);
			}
		} catch (IllegalArgumentException e) {
			throw new IOException(wrong(number), e);
		}
	}

	private static String wrong(int line) {
		return String.format(Locale.ROOT, "line %d is no line of a transcript", line);
	}

	/** @return the text that {@link #read} reads */
	@Override
	public String toString() {
		return notes.stream().map(n -> "# " + n + "\n").collect(Collectors.joining())
				+ acts.stream().map(a -> a + "\n").collect(Collectors.joining());
	}
}
