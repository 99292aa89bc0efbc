// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.islet.device.FileFormat;

/** Looks at what a format says about what it left out. */
final class Skips {

	private Skips() {
	}

	static void sentence(String text) {
		assertTrue(Sentences.isSentence(text), () -> "not a sentence for a person: " + text);
	}

	static void check(Reading reading, Sample sample) {
		check(reading, SampleText.of(sample.bytes()).lines().size(), sample);
	}

	private static void check(Reading reading, int lines, Sample sample) {
		reading.told().skips().forEach(skip -> {
			assertTrue(Sentences.isPhrase(skip.why()), () -> sample + ": not a reason for a person: " + skip);
			assertTrue(skip.line() >= 1 && skip.line() <= lines, () -> sample + " has no such line: " + skip);
		});
		reading.told().rows().forEach(row -> assertTrue(row.line() >= 1 && row.line() <= lines,
				() -> sample + " has no such line: " + row.text()));
	}

	/** Two lines of the same garbage must both be reported, for the same reason. */
	static void checkGarbage(FileFormat format, Sample sample) {
		SampleText text = SampleText.of(sample.bytes());
		long last = text.lines().size() + 1;
		long first = Variants.places(Readings.whole(format, sample), text).get(0);
		String garbage = Variants.GARBAGE.get(0);
		byte[] bytes = text.inserting(last, garbage).inserting(first, garbage).bytes();
		Reading reading = Readings.of(format, sample, bytes, "with garbage in two lines");
		check(reading, text.lines().size() + 2, sample);
		List<RecordedImport.Skip> reported = reading.told().skips().stream()
				.filter(skip -> skip.line() == first || skip.line() == last + 1).distinct().toList();
		assertEquals(2, reported.size(), () -> sample + ": garbage in lines " + first + " and " + (last + 1)
				+ " is not reported: " + reading.told().skips());
		assertEquals(reported.get(0).why(), reported.get(1).why(), sample.name());
	}
}
