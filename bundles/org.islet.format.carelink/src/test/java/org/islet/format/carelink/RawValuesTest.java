// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class RawValuesTest {

	@Test
	void aDecimalCommaIsNoEndOfAValue() {
		RawValues values = new RawValues("BG_INPUT=109,898, BG_UNITS=mmol l, CARB_INPUT=4,5");
		assertEquals(OptionalDouble.of(109.898), values.number("BG_INPUT"));
		assertEquals("mmol l", values.text("BG_UNITS"));
		assertEquals(OptionalDouble.of(4.5), values.number("CARB_INPUT"));
	}

	@Test
	void aKeyInsideAnotherIsNotMeant() {
		RawValues values = new RawValues("PROGRAMMED_AMOUNT=3, AMOUNT=1.2, PRE_ENABLE=null, ENABLE=user_suspend");
		assertEquals("1.2", values.text("AMOUNT"));
		assertEquals("user_suspend", values.text("ENABLE"));
		assertEquals("", values.text("PRE_ENABLE"));
		assertEquals("", values.text("RATE"));
	}

	@Test
	void linksHaveTwoNamesAndAreNoPartOfTheIdentity() {
		RawValues older = new RawValues("PATTERN_DATUM=12, INDEX=0");
		RawValues newer = new RawValues("PATTERN_DATUM_ID=34, INDEX=0");
		assertEquals("12", older.link("PATTERN"));
		assertEquals("34", newer.link("PATTERN"));
		assertEquals(older.identity(), newer.identity());
		assertNotEquals(older.identity(), new RawValues("PATTERN_DATUM=12, INDEX=1").identity());
		assertEquals(Map.of("INDEX", "0"), older.details());
	}
}
