// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TaskTest {

	@Test
	void allWhoWatchAreTold() {
		Task<String> task = new Task<>("reading", Runnable::run, failure -> {
			throw new AssertionError(failure.sentence());
		});
		List<Double> page = new ArrayList<>();
		List<Double> edge = new ArrayList<>();
		task.watch(at -> page.add(at.share()));
		task.progress().at(0.25, "");
		task.watch(at -> edge.add(at.share()));
		task.progress().at(0.5, "");
		assertEquals(List.of(0.0, 0.25, 0.5), page);
		assertEquals(List.of(0.25, 0.5), edge);
	}
}
