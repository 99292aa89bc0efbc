// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * One result as the meter keeps it.
 *
 * @param when what its clock showed
 * @param mgdl mg/dL, which is what these meters tell even where they show mmol/L; outside its limits for LO and HI
 * @param kind 0 blood, 1 control solution
 * @param marks what the person noted
 */
record Result(LocalDateTime when, long mgdl, int kind, List<Mark> marks) {

	static final int BLOOD = 0;
	static final int CONTROL = 1;

	/** A note at a result, as the entry's code and details. */
	record Mark(String code, Map<String, String> details) {

		static final Mark BEFORE_MEAL = new Mark("before_meal", Map.of());
		static final Mark AFTER_MEAL = new Mark("after_meal", Map.of());
	}

	/** @return all of it in one word */
	String sign() {
		return when + "/" + mgdl + "/" + kind + "/" + String.join("+", marks.stream().map(Mark::code).toList());
	}
}
