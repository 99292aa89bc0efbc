// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {

	private final Disguise how = new Disguise("a secret");

	@ParameterizedTest
	@ValueSource(strings = { "C1A2B3", "c1a2b3", "000000", "FFFFFF", "1234", "" })
	void aHexadecimalNumberIsShownAsOne(String number) {
		String shown = how.hex(number);
		assertEquals(shape(number), shape(shown));
		assertEquals(shown, new Disguise("a secret").hex(number));
	}

	private static String shape(String number) {
		return number.replaceAll("[0-9]", "0").replaceAll("[A-F]", "U").replaceAll("[a-f]", "l");
	}

	@Test
	void aNumberWithoutLettersIsShownTheSameInEitherWay() {
		assertEquals(how.serial("314159"), how.hex("314159"));
		assertNotEquals("314159", how.hex("314159"));
	}
}
