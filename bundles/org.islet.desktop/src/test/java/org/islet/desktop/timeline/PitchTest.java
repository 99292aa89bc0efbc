// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class PitchTest {

	private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
	private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
	private static final int WIDTH = 1100;

	@Test
	void picturesOfDaysLieSideBySideWithoutAGapWhateverIsInSight() {
		for (double days = 1; days < 3653; days *= 1.17) {
			Reach reach = Reach.around(FIRST, LAST, LAST).about(20_000.37, 0.4, days);
			Pitch pitch = Pitch.of(reach, WIDTH);
			List<Tile> tiles = pitch.tiles(reach.from(), reach.from() + reach.days());
			assertTrue(tiles.getFirst().left() <= pitch.x(reach.from()));
			assertTrue(tiles.getLast().left() + tiles.getLast().width() >= pitch.x(reach.from() + reach.days()));
			for (int i = 1; i < tiles.size(); i++) {
				assertEquals(tiles.get(i - 1).left() + tiles.get(i - 1).width(), tiles.get(i).left());
				assertEquals(tiles.get(i - 1).end(), tiles.get(i).first());
			}
		}
	}

	@Test
	void movingDaysNeedsNoOtherPictures() {
		Reach reach = Reach.around(FIRST, LAST, LocalDate.of(2020, 6, 1));
		List<Tile> here = Pitch.of(reach, WIDTH).tiles(18_000, 18_040);
		Reach moved = reach.moved(0.123);
		assertEquals(here, Pitch.of(moved, WIDTH).tiles(18_000, 18_040));
	}

	@Test
	void noPictureIsWiderThanADayOrAQuarterOfAScreen() {
		for (double days = 1; days < 3653; days *= 1.3) {
			Pitch pitch = new Pitch(WIDTH / days);
			assertTrue(pitch.tileDays() == 1 || pitch.tileDays() * pitch.perDay() <= 256, pitch::toString);
		}
	}
}
