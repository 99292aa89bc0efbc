// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.islet.device.DeviceException;
import org.junit.jupiter.api.Test;

class AnswerTest {

	private static Answer answer(String message) {
		return Answer.of(message.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void anAnswerWhoseSumIsRightIsTold() {
		Answer.Told told = assertInstanceOf(Answer.Told.class, answer("1.4\r\nCKSM:000000AA\r\nCMD OK\r\n"));
		assertEquals("1.4", told.text(StandardCharsets.UTF_8));
	}

	@Test
	void anAnswerWhoseSumIsWrongOrShortIsBroken() {
		for (String sum : List.of("000000AB", "AA", "0000000AA", "000000aa", "100000AA")) {
			assertInstanceOf(Answer.Broken.class, answer("1.4\r\nCKSM:" + sum + "\r\nCMD OK\r\n"), sum);
		}
		assertInstanceOf(Answer.Broken.class, answer("1.4\r\nCKSM:000000AA\r\nCMD OK\r\n\r\n"));
		assertInstanceOf(Answer.Broken.class, answer(""));
	}

	@Test
	void aCommandThatFailedTellsNothing() {
		assertInstanceOf(Answer.Refused.class, answer("1.4\r\nCKSM:000000AA\r\nCMD Fail!\r\n"));
		assertInstanceOf(Answer.Refused.class, answer("CKSM:00000000\r\nCMD Fail!\r\n"));
	}

	@Test
	void aListIsOnlyTakenWholeAndWithItsOwnSum() throws DeviceException {
		assertEquals(List.of("1,2", "ü"), list("1,2\r\nü\r\n", 2, "1,2\r\nü\r\n"));
		assertEquals(List.of(),
				new Answer.Told("Log Empty".getBytes(StandardCharsets.UTF_8)).records(StandardCharsets.UTF_8));
		assertThrows(DeviceException.class, () -> list("1,2\r\n3\r\n", 3, "1,2\r\n3\r\n"));
		assertThrows(DeviceException.class, () -> list("1,2\r\n3\r\n", 2, "1,2\r\n4\r\n"));
		assertThrows(DeviceException.class,
				() -> new Answer.Told("1,2\r\n3".getBytes(StandardCharsets.UTF_8)).records(StandardCharsets.UTF_8));
	}

	private static List<String> list(String lines, int count, String summed) throws DeviceException {
		int sum = 0;
		for (byte b : summed.getBytes(StandardCharsets.UTF_8)) {
			sum += b & 0xFF;
		}
		String body = lines + String.format("%d,%08X", count, sum);
		return new Answer.Told(body.getBytes(StandardCharsets.UTF_8)).records(StandardCharsets.UTF_8);
	}

	@Test
	void anyBytesAreAnswerOrBroken() {
		Random random = new Random(1);
		byte[] good = "1,2\r\n1,000000A8\r\nCKSM:00000000\r\nCMD OK\r\n".getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = good.clone();
			for (int n = random.nextInt(4); n >= 0; n--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			assertInstanceOf(Answer.class, Answer.of(bytes));
		}
	}
}
