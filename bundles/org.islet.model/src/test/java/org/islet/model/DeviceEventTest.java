// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

/** Events are values. */
class DeviceEventTest {

	@Test
	void detailsHaveOneOrderAndStayAsTheyAre() {
		Map<String, String> details = new LinkedHashMap<>(Map.of("C", "3"));
		details.put("A", "1");
		details.put("B", "2");
		DeviceEvent event = new DeviceEvent(LocalDateTime.of(2026, 1, 5, 12, 0), DeviceEvent.Kind.OTHER, "", "",
				OptionalDouble.empty(), details);
		details.put("D", "4");
		assertEquals(List.of("A", "B", "C"), List.copyOf(event.details().keySet()));
		assertThrows(UnsupportedOperationException.class, () -> event.details().clear());
	}
}
