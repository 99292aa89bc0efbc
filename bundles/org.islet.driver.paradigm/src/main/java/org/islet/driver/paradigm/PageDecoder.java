// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.model.Entry;

/** One page of a pump's history by itself, for measuring how fast it is made into entries. */
public final class PageDecoder {

	private PageDecoder() {
	}

	/**
	 * @param page its 1022 bytes without their check
	 * @param model number of the pump's model, such as {@code 523}
	 * @return what it says, in the pump's order
	 */
	public static List<Entry> entries(byte[] page, String model) {
		History history = new History(PumpModel.of(model).orElseThrow(), Optional.empty(), LocalDateTime.now());
		history.add(page, 0);
		List<Entry> entries = new ArrayList<>();
		for (Findings.Finding finding : history.findings().inOrder(0, Integer.MAX_VALUE)) {
			switch (finding) {
			case Findings.Noted(int place, Entry entry) -> entries.add(entry);
			case Findings.Summed(int place, Entry entry) -> entries.add(entry);
			default -> {
				// nothing that is stored
			}
			}
		}
		return entries;
	}
}
