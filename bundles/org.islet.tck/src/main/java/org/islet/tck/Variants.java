// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes of one sample what happens to files on their way. */
final class Variants {

	/** Lines no format has. */
	static final List<String> GARBAGE = List.of("%&/ garbage ###", ";;;,,,\t\t||", "\u0000\u0001\u0007\u001b[31m",
			"\"a quote that nobody closes", "0 1 2 3 4 5 6 7 8 9 10", "y".repeat(5000));

	private static final String MARKS = "\",;\t\n-.:/0 9\u0000";

	private Variants() {
	}

	/** @return lengths to cut a sample to: line boundaries, positions all over, and each of the last bytes */
	static List<Integer> cuts(byte[] bytes) {
		TreeSet<Integer> all = new TreeSet<>(spread(SampleText.of(bytes).boundaries(), 100));
		all.addAll(spread(IntStream.range(0, bytes.length).boxed().toList(), 120));
		all.addAll(IntStream.range(Math.max(0, bytes.length - 30), bytes.length).boxed().toList());
		all.removeIf(length -> length >= bytes.length);
		return List.copyOf(all);
	}

	static <T> List<T> spread(List<T> all, int most) {
		int wanted = Math.min(all.size(), most);
		return IntStream.range(0, wanted).mapToObj(n -> all.get((int) ((long) n * all.size() / wanted))).toList();
	}

	/** @return lines before which a line can be put without splitting a record, the first record's first */
	static List<Long> places(Reading whole, SampleText text) {
		LongStream entries = whole.told().rows().stream().mapToLong(RecordedImport.Row::line);
		LongStream skips = whole.told().skips().stream().mapToLong(RecordedImport.Skip::line);
		List<Long> lines = LongStream.concat(entries, skips).sorted().distinct().boxed().toList();
		return Stream.concat(spread(lines, 8).stream(), Stream.of((long) text.lines().size() + 1)).toList();
	}

	static Map<String, SampleText> written(SampleText text) {
		Map<String, SampleText> all = new LinkedHashMap<>();
		all.put("with LF", text.ending("\n"));
		all.put("with CRLF", text.ending("\r\n"));
		if (text.unicode()) {
			all.put("with a byte order mark", text.marked(true));
			all.put("with a byte order mark and CRLF", text.marked(true).ending("\r\n"));
		}
		return all;
	}

	/** @return the bytes with one to four things changed, {@code count} times, the same for the same seed */
	static List<byte[]> mutated(byte[] bytes, Random random, int count) {
		List<byte[]> all = new ArrayList<>();
		for (int n = 0; n < count; n++) {
			byte[] changed = bytes;
			for (int i = random.nextInt(4); i >= 0; i--) {
				changed = mutate(changed, random);
			}
			all.add(changed);
		}
		return all;
	}

	private static byte[] mutate(byte[] bytes, Random random) {
		if (bytes.length == 0) {
			return bytes;
		}
		int from = random.nextInt(bytes.length);
		int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(bytes, 0, from);
		switch (random.nextInt(6)) {
		case 0 -> out.write(random.nextInt(256));
		case 1 -> {
			out.write(random.nextInt(256));
			from++;
		}
		case 2 -> from = to;
		case 3 -> out.write(bytes, from, to - from);
		case 4 -> out.writeBytes(Arrays.copyOfRange(bytes, bytes.length - from, bytes.length));
		default -> out.write(MARKS.charAt(random.nextInt(MARKS.length())));
		}
		out.write(bytes, from, bytes.length - from);
		return out.toByteArray();
	}
}
