// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.device.codec.Hex;
import org.islet.model.Entry;
import org.islet.model.GlucoseUnit;

/** What some records say, written in hex, oldest first. */
final class Decoded {

	static final LocalDateTime NOW = LocalDateTime.of(2031, 5, 9, 12, 0);

	private final List<Findings.Finding> findings;
	private final int waiting;

	private Decoded(Findings findings) {
		this.findings = findings.inOrder(0, Integer.MAX_VALUE);
		waiting = findings.waiting();
	}

	static Decoded of(String model, String... records) {
		return of(model, GlucoseUnit.MG_DL, records);
	}

	static Decoded of(String model, GlucoseUnit shown, String... records) {
		byte[] page = Arrays.copyOf(Hex.bytes(String.join("", records)), HistoryPage.SIZE);
		History history = new History(PumpModel.of(model).orElseThrow(), Optional.of(shown), NOW);
		history.add(page, 0);
		return new Decoded(history.findings());
	}

	/** @return the entries of that kind, in order */
	<E extends Entry> List<E> all(Class<E> kind) {
		return findings.stream().map(Decoded::entry).flatMap(Optional::stream).filter(kind::isInstance).map(kind::cast)
				.toList();
	}

	/** @return the only entry of that kind */
	<E extends Entry> E one(Class<E> kind) {
		List<E> all = all(kind);
		if (all.size() != 1) {
			throw new AssertionError(all.size() + " entries: " + findings);
		}
		return all.getFirst();
	}

	/** @return keys of the reasons why records that should have been of use were left out */
	List<String> faults() {
		return findings.stream().filter(Findings.Left.class::isInstance).map(Findings.Left.class::cast)
				.filter(Findings.Left::fault).map(Findings.Left::key).toList();
	}

	/** @return the place of the first record that waits for another */
	int waiting() {
		return waiting;
	}

	List<Findings.ClockSet> clocks() {
		return findings.stream().filter(Findings.ClockSet.class::isInstance).map(Findings.ClockSet.class::cast)
				.toList();
	}

	private static Optional<Entry> entry(Findings.Finding finding) {
		return switch (finding) {
		case Findings.Noted(int place, Entry entry) -> Optional.of(entry);
		case Findings.Summed(int place, Entry entry) -> Optional.of(entry);
		default -> Optional.empty();
		};
	}

	@Override
	public String toString() {
		return findings.toString();
	}
}
