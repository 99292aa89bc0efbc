// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.islet.device.FileFormat;
import org.islet.tck.PlainFormat.Flaw;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** A format without flaws passes; each flaw is found by the rule made for it. */
class FormatContractTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new PlainFormat();
	}

	@Override
	public List<Sample> samples() {
		return List.of(Sample.of("plain.txt",
				PlainFormat.TITLE + "\n2026-03-14T08:00=101;\n2026-03-14T12:00=202;\n2026-03-14T18:00=150;\n",
				"2,plain:1,readings,2026-03-14T08:00,Glucose,value=101 mg/dL; origin=METER; bound=WITHIN",
				"3,plain:1,readings,2026-03-14T12:00,Glucose,value=202 mg/dL; origin=METER; bound=WITHIN",
				"4,plain:1,readings,2026-03-14T18:00,Glucose,value=150 mg/dL; origin=METER; bound=WITHIN"));
	}

	/** The same samples for a format with flaws. */
	private record Flawed(FileFormat format, List<Sample> samples) implements FormatContract {
	}

	@TestFactory
	Stream<DynamicTest> eachFlawIsFound() {
		return Map.<Flaw, java.util.function.Function<FormatContract, Executable>>ofEntries(
				Map.entry(Flaw.BLIND, c -> c::f01_recognisesItsOwnSamplesByTheirHead),
				Map.entry(Flaw.GREEDY, c -> c::f02_refusesStrangers),
				Map.entry(Flaw.FORGETFUL, c -> c::f03_readsExactlyTheExpectedEntries),
				Map.entry(Flaw.STALE, c -> c::f04_readsTheSameASecondTime),
				Map.entry(Flaw.BACKWARDS, c -> c::f05_handsOverEachLogOldestFirst),
				Map.entry(Flaw.ABSURD, c -> c::f06_givesOnlyPlausibleValues),
				Map.entry(Flaw.CUTS_NUMBERS, c -> c::f07_survivesEveryTruncation),
				Map.entry(Flaw.GIVES_UP, c -> c::f08_keepsAllOtherRowsWhenALineIsGarbage),
				Map.entry(Flaw.NEEDS_LF, c -> c::f09_readsEveryLineEndAndByteOrderMarkAlike),
				Map.entry(Flaw.DEAF, c -> c::f10_obeysCancel),
				Map.entry(Flaw.SILENT, c -> c::f11_explainsEverySkippedRow),
				Map.entry(Flaw.MUMBLING, c -> c::f12_speaksInSentences),
				Map.entry(Flaw.NEVER_EMPTY, c -> c::f14_reportsAFileWithoutRowsAsEmpty),
				Map.entry(Flaw.CRASHING, c -> c::f16_survivesAnyMutation),
				Map.entry(Flaw.SWALLOWING, c -> c::f17_letsReadErrorsPass)).entrySet().stream()
				.map(rule -> DynamicTest.dynamicTest(rule.getKey().name(), () -> assertThrows(AssertionError.class,
						rule.getValue().apply(new Flawed(new PlainFormat(rule.getKey()), samples())))));
	}
}
