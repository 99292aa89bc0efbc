// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.islet.device.Disguise;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.junit.jupiter.api.Test;

/** What a disguise does that no read of it shows. */
class DisguisedTest {

	private final Disguise how = new Disguise("secret");

	private List<Act> disguised(Act... acts) {
		List<Act> said = new ArrayList<>(List.of(acts));
		new ContourDriver().disguise(said, Map.of(), how);
		return said;
	}

	private static Received report(String payload, String leftOver) {
		byte[] report = new byte[64];
		byte[] bytes = ("ABC" + (char) payload.length() + payload + leftOver).getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(bytes, 0, report, 0, bytes.length);
		return new Received(report);
	}

	private static String framed(String text) {
		String counted = "1" + text + "\r\u0003";
		int sum = counted.chars().sum() & 0xFF;
		return "\u0002" + counted + "%02X\r\n".formatted(sum);
	}

	private static String text(Act act) {
		return new String(act.bytes(), StandardCharsets.ISO_8859_1);
	}

	@Test
	void whatAMeterKnowsOfItsOwnerIsReplaced() {
		Received named = report(framed("P|1||4711||Lovelace^Ada"), "");
		String text = text(disguised(named).get(0));
		assertFalse(text.contains("Ada") || text.contains("Lovelace") || text.contains("4711"), text);
		assertEquals(List.of(), List.copyOf(how.kept()));
	}

	@Test
	void whatIsLeftBehindAMessageIsGone() {
		byte[] bytes = disguised(report(framed("L|1||N"), "7390-5550123")).get(0).bytes();
		assertEquals(-1, new String(bytes, StandardCharsets.ISO_8859_1).indexOf("7390"));
		assertEquals(0, Arrays.copyOfRange(bytes, 50, 64)[0]);
	}

	@Test
	void whatCannotBeReadStaysAndIsTold() {
		Received garbled = report("\u00021R|1|^^^Glucose|104|mg/dL^P||B||202603010731\r\u000300\r\n", "");
		String before = text(new Received(garbled.frame().clone()));
		assertEquals(before, text(disguised(garbled).get(0)));
		assertEquals(List.of(0), List.copyOf(how.kept()));
	}
}
