// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record of the history with what all of them have.
 *
 * @param record its bytes
 * @param when the pump's clock
 * @param row how many records before it say something of their own; neighbours are counted in these
 * @param model whose
 */
record Told(HistoryRecord record, LocalDateTime when, int row, PumpModel model) {

	int code() {
		return record.code();
	}

	int u8(int index) {
		return record.u8(index);
	}

	int body(int index) {
		return record.body(index);
	}

	int place() {
		return record.place();
	}

	Requestor by() {
		return Requestor.of(record, model);
	}

	int besideHour() {
		return record.besideHour(model);
	}

	/** @return the basal pattern the time names beside the hour */
	Optional<String> pattern() {
		return pattern(besideHour());
	}

	static Optional<String> pattern(int number) {
		return switch (number) {
		case 0 -> Optional.of("standard");
		case 1 -> Optional.of("pattern a");
		case 2 -> Optional.of("pattern b");
		default -> Optional.empty();
		};
	}

	/** @return details with who did it, where that is known */
	Map<String, String> details() {
		Map<String, String> details = new LinkedHashMap<>();
		by().term().ifPresent(term -> details.put("ACTION_REQUESTOR", term));
		return details;
	}
}
