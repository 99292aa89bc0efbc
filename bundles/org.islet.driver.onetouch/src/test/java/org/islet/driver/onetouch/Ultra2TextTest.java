// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.islet.driver.onetouch.Result.Mark;
import org.islet.driver.onetouch.Ultra2Text.Bad;
import org.islet.driver.onetouch.Ultra2Text.Good;
import org.junit.jupiter.api.Test;

class Ultra2TextTest {

	private static final String GOOD = "P \"MON\",\"04/06/26\",\"05:07:09   \",\"  081 \",\"B\",\"06\", 00";

	@Test
	void aRecordHasTimeValueMealAndComment() {
		assertEquals(new Good(new Result(LocalDateTime.of(2026, 4, 6, 5, 7, 9), 81, Result.BLOOD,
				List.of(Mark.BEFORE_MEAL, new Mark("stress", Map.of("comment", "06"))))), Ultra2Text.record(GOOD));
	}

	@Test
	void aValueTheMeterIsUnsureOfIsNotTaken() {
		assertEquals(new Bad("unsure"), Ultra2Text.record(GOOD.replace("081 ", "081?")));
	}

	@Test
	void aDayThatDoesNotExistIsNoTime() {
		assertEquals(new Bad("noTime"), Ultra2Text.record(GOOD.replace("04/06", "02/30")));
		assertEquals(Optional.empty(), Ultra2Text.clock("F \"MON\",\"13/06/26\",\"05:07:09   \""));
	}

	@Test
	void whatStandsInPlaceOfTheBlanksAfterTheTimeIsNotGuessed() {
		assertEquals(new Bad("unknownForm"), Ultra2Text.record(GOOD.replace("05:07:09   ", "05:07:09 PM")));
		assertEquals(Optional.empty(), Ultra2Text.clock("F \"MON\",\"04/06/26\",\"05:07:09 PM\""));
	}

	@Test
	void anyTextIsReadOrRefused() {
		Random random = new Random(2);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder(GOOD);
			for (int changes = random.nextInt(4); changes >= 0; changes--) {
				text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
			}
			if (Ultra2Text.record(text.toString()) instanceof Good(Result result)) {
				assertTrue(result.mgdl() < 1000 && result.when().getYear() < 2100);
			}
		}
	}
}
