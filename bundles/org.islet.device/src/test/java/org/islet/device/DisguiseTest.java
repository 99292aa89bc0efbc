// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;

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

	@Test
	void aSerialNumberOfHexadecimalDigitsStaysOne() {
		assertEquals(how.hex("C0FFEE42"), how.serial("C0FFEE42"));
		assertNotEquals(how.hex("C0FFEEG2"), how.serial("C0FFEEG2"));
	}

	@Test
	void noLetterOfATextStaysInAnyAlphabetAndItTakesAsMuchRoom() {
		String text = "Günaydın, Ωμέγα, шаг, 朝食 2";
		String shown = how.serial(text);
		assertEquals(text.replaceAll("\\p{L}", "x").replaceAll("\\d", "0"),
				shown.replaceAll("\\p{L}", "x").replaceAll("\\d", "0"));
		assertEquals(text.getBytes(StandardCharsets.UTF_8).length, shown.getBytes(StandardCharsets.UTF_8).length);
		assertFalse(shown.matches(".*[üıΩμέγαш朝食].*"), shown);
		assertEquals(5, how.serial("Büroß").getBytes(StandardCharsets.ISO_8859_1).length);
	}
}
