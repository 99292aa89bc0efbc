// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.islet.device.FileFormat;
import org.islet.device.FormatException.Kind;
import org.islet.model.Entry;
import org.junit.jupiter.api.Test;

/**
 * What every file format must hold. A plugin's test class implements it, gives the format and some samples, and
 * inherits these rules:
 * <table>
 * <caption>Rules of file formats</caption>
 * <tr><td>f01</td><td>It recognises its own samples by name and first bytes alone, but
 * those that need options.</td></tr>
 * <tr><td>f02</td><td>It recognises no stranger, and when made to read one it hands over nothing and says why.</td></tr>
 * <tr><td>f03</td><td>It hands over exactly the expected entries, with their lines.</td></tr>
 * <tr><td>f04</td><td>A second read gives the same in the same order, also from a stream that trickles.</td></tr>
 * <tr><td>f05</td><td>Each log is oldest first. Time goes back only where the device's clock was set back, or by an
 * hour once a year, as a clock does by itself in autumn. Entries with a stated instant need no order.</td></tr>
 * <tr><td>f06</td><td>No value is NaN, infinite, null or absurd; no date is before 1900 or after next year.</td></tr>
 * <tr><td>f07</td><td>A file that breaks off anywhere ends normally or as {@code DAMAGED}, {@code EMPTY},
 * {@code NOT_OURS} or {@code UNDECIDED}; what was handed over is also in the whole file. A number cut short is no
 * number.</td></tr>
 * <tr><td>f08</td><td>A line of garbage costs no other line.</td></tr>
 * <tr><td>f09</td><td>Line ends and a byte order mark make no difference.</td></tr>
 * <tr><td>f10</td><td>It asks {@link org.islet.device.ImportSession#check()} at least every few entries, and lets the
 * cancellation pass.</td></tr>
 * <tr><td>f11</td><td>Every row left out has a reason, the same for the same fault, and a line that exists; a line of
 * garbage is reported.</td></tr>
 * <tr><td>f12</td><td>Failures and warnings are sentences for a person.</td></tr>
 * <tr><td>f13</td><td>A line of ten megabytes costs no other line.</td></tr>
 * <tr><td>f14</td><td>A file whose rows are all missing is {@code EMPTY}.</td></tr>
 * <tr><td>f15</td><td>Several threads can read at once with one instance.</td></tr>
 * <tr><td>f16</td><td>Whatever bytes are changed, lost, doubled or moved: nothing but a normal end or a
 * {@code FormatException}.</td></tr>
 * <tr><td>f17</td><td>A read error of the stream passes unchanged.</td></tr>
 * </table>
 */
public interface FormatContract {

	/** @return the format under test */
	FileFormat format();

	/** @return some small files of every layout the format reads, with what is in them */
	List<Sample> samples();

	/** @return files it must refuse; leave out only what looks like its own, with {@link Strangers#without} */
	default List<Sample> strangers() {
		return Strangers.all();
	}

	/** @return whether such a file is text with a record to a line; f08, f09, f11, f13 and f14 need it */
	default boolean isLines() {
		return true;
	}

	/**
	 * @param entry an entry of a file that broke off
	 * @return what of it must be so in the whole file too. A format that joins rows returns what no later row can change
	 */
	default Object core(Entry entry) {
		return entry;
	}

	@Test
	default void f01_recognisesItsOwnSamplesByTheirHead() {
		for (Sample sample : samples()) {
			assertTrue(format().recognises(sample.head()) || sample.isForced(), () -> "does not recognise " + sample);
		}
	}

	@Test
	default void f02_refusesStrangers() {
		for (Sample stranger : strangers()) {
			assertFalse(format().recognises(stranger.head()), () -> "takes " + stranger + " for its own");
			Reading reading = Readings.of(format(), stranger, stranger.bytes(), "stranger");
			assertTrue(reading.failure().isPresent(), () -> "reads " + stranger + " without complaint");
			assertEquals(List.of(), reading.texts(), () -> "finds entries in " + stranger);
		}
	}

	@Test
	default void f03_readsExactlyTheExpectedEntries() {
		for (Sample sample : samples()) {
			Reading reading = Readings.whole(format(), sample);
			if (sample.expected().isEmpty()) {
				fail("no expected entries for " + sample + "; the format finds\n"
						+ String.join("\n", reading.told().texts()));
			}
			assertEquals(String.join("\n", sample.expected().stream().sorted().toList()),
					String.join("\n", reading.texts()), () -> "entries of " + sample);
		}
	}

	@Test
	default void f04_readsTheSameASecondTime() {
		for (Sample sample : samples()) {
			List<String> first = Readings.whole(format(), sample).told().texts();
			Reading second = Reading.of(format(), new Trickle(sample.bytes()), new RecordedImport(sample.options()),
					() -> "the second read of " + sample);
			assertEquals(first, second.told().texts(), () -> "two reads of " + sample);
		}
	}

	@Test
	default void f05_handsOverEachLogOldestFirst() {
		for (Sample sample : samples()) {
			LogOrder.check(Readings.whole(format(), sample).told(), sample.name());
		}
	}

	@Test
	default void f06_givesOnlyPlausibleValues() {
		for (Sample sample : samples()) {
			for (byte[] bytes : Variants.mutated(sample.bytes(), new Random(6), 50)) {
				Readings.of(format(), sample, bytes, "a mutation").told().rows().forEach(row -> assertEquals(List.of(),
						Plausible.faults(row.entry()), () -> "in " + row.text() + " of " + sample));
			}
			Readings.whole(format(), sample).told().rows().forEach(row -> assertEquals(List.of(),
					Plausible.faults(row.entry()), () -> "in " + row.text() + " of " + sample));
		}
	}

	@Test
	default void f07_survivesEveryTruncation() {
		Set<Kind> allowed = Set.of(Kind.DAMAGED, Kind.EMPTY, Kind.NOT_OURS, Kind.UNDECIDED);
		for (Sample sample : samples()) {
			Map<Object, Integer> whole = cores(Readings.whole(format(), sample));
			for (int length : Variants.cuts(sample.bytes())) {
				String what = "cut at byte " + length;
				Reading cut = Readings.of(format(), sample, Arrays.copyOf(sample.bytes(), length), what);
				assertTrue(cut.kind().map(allowed::contains).orElse(true),
						() -> sample + ", " + what + ": " + cut.ending());
				assertTrue(cut.kind().map(Kind.DAMAGED::equals).orElse(true) || cut.entries().isEmpty(),
						() -> sample + ", " + what + ": entries, but " + cut.ending());
				cores(cut).forEach((core, count) -> assertTrue(count <= whole.getOrDefault(core, 0),
						() -> sample + ", " + what + ": the whole file has no " + core));
			}
		}
	}

	private Map<Object, Integer> cores(Reading reading) {
		Map<Object, Integer> counts = new HashMap<>();
		reading.told().rows().forEach(row -> counts.merge(core(row.entry()), 1, Integer::sum));
		return counts;
	}

	@Test
	default void f08_keepsAllOtherRowsWhenALineIsGarbage() {
		assumeTrue(isLines());
		for (Sample sample : samples()) {
			Reading whole = Readings.whole(format(), sample);
			for (long line : Variants.places(whole, SampleText.of(sample.bytes()))) {
				for (String garbage : Variants.GARBAGE) {
					byte[] bytes = SampleText.of(sample.bytes()).inserting(line, garbage).bytes();
					String what = "with garbage " + garbage.lines().findFirst().orElse("") + " in line " + line;
					Reading reading = Readings.of(format(), sample, bytes, what);
					assertEquals(String.join("\n", whole.entries()), String.join("\n", reading.entries()),
							() -> sample + ", " + what + ", " + reading.ending());
				}
			}
		}
	}

	@Test
	default void f09_readsEveryLineEndAndByteOrderMarkAlike() {
		assumeTrue(isLines());
		for (Sample sample : samples()) {
			List<String> expected = Readings.whole(format(), sample).texts();
			Variants.written(SampleText.of(sample.bytes())).forEach((what, text) -> {
				Reading reading = Readings.of(format(), sample, text.bytes(), what);
				assertEquals(expected, reading.texts(), () -> sample + ", " + what + ", " + reading.ending());
				boolean known = format().recognises(sample.with(text.bytes()).head());
				assertTrue(known || sample.isForced(), () -> "does not recognise " + sample + " " + what);
			});
		}
	}

	@Test
	default void f10_obeysCancel() {
		int mostBetweenChecks = 16;
		for (Sample sample : samples()) {
			int all = Readings.whole(format(), sample).told().rows().size();
			for (int taken : new int[] { 0, 1, all / 2 }) {
				Reading reading = Readings.cancelled(format(), sample, taken);
				assertEquals(Kind.CANCELLED, reading.kind().orElse(null), () -> sample + ": " + reading.ending());
				assertTrue(reading.told().rows().size() <= taken + mostBetweenChecks,
						() -> sample + " went on after the user cancelled");
			}
		}
	}

	@Test
	default void f11_explainsEverySkippedRow() {
		for (Sample sample : samples()) {
			Skips.check(Readings.whole(format(), sample), sample);
		}
		assumeTrue(isLines());
		for (Sample sample : samples()) {
			Skips.checkGarbage(format(), sample);
		}
	}

	@Test
	default void f12_speaksInSentences() {
		for (Sample sample : samples()) {
			Readings.whole(format(), sample).told().warnings().forEach(Skips::sentence);
			for (int length : Variants.cuts(sample.bytes())) {
				Reading cut = Readings.of(format(), sample, Arrays.copyOf(sample.bytes(), length), "cut at " + length);
				cut.told().warnings().forEach(Skips::sentence);
				cut.failure().ifPresent(failure -> Skips.sentence(failure.getMessage()));
			}
		}
		for (Sample stranger : strangers()) {
			Readings.of(format(), stranger, stranger.bytes(), "stranger").failure()
					.ifPresent(failure -> Skips.sentence(failure.getMessage()));
		}
	}

	@Test
	default void f13_survivesALineOfTenMegabytes() {
		assumeTrue(isLines());
		String line = "x".repeat(10_000_000);
		for (Sample sample : samples()) {
			Reading whole = Readings.whole(format(), sample);
			SampleText text = SampleText.of(sample.bytes());
			long place = Variants.places(whole, text).get(0);
			Reading reading = Readings.of(format(), sample, text.inserting(place, line).bytes(),
					"with a line of 10 MB");
			assertEquals(whole.entries(), reading.entries(), () -> sample + " with 10 MB in line " + place);
		}
	}

	@Test
	default void f14_reportsAFileWithoutRowsAsEmpty() {
		assumeTrue(isLines());
		for (Sample sample : samples()) {
			SampleText text = SampleText.of(sample.bytes());
			long first = Variants.places(Readings.whole(format(), sample), text).get(0);
			Reading reading = Readings.of(format(), sample, text.first(first - 1).bytes(), "header only");
			assertEquals(Kind.EMPTY, reading.kind().orElse(null), () -> sample + " without rows: " + reading.ending());
		}
	}

	@Test
	default void f15_isSafeForSeveralThreads() throws InterruptedException {
		for (Sample sample : samples()) {
			Readings.sameInThreads(format(), sample);
		}
	}

	@Test
	default void f16_survivesAnyMutation() {
		for (Sample sample : samples()) {
			for (byte[] bytes : Variants.mutated(sample.bytes(), new Random(16), 300)) {
				format().recognises(sample.with(bytes).head());
				Reading reading = Readings.of(format(), sample, bytes, "a mutation");
				reading.failure().ifPresent(failure -> Skips.sentence(failure.getMessage()));
			}
		}
	}

	@Test
	default void f17_letsReadErrorsPass() {
		for (Sample sample : samples()) {
			Readings.failingStream(format(), sample);
		}
	}
}
