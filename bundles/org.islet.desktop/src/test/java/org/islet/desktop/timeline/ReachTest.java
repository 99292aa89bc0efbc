// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ReachTest {

	private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
	private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

	@Test
	void whateverIsScrolledAndZoomedThereAreDaysInSight() {
		Random random = new Random(5);
		Reach reach = Reach.around(FIRST, LAST, LAST);
		for (int i = 0; i < 2000; i++) {
			reach = random.nextBoolean() ? reach.moved(random.nextGaussian() * 200)
					: reach.zoomed(Math.exp(random.nextGaussian()), random.nextDouble());
			assertTrue(reach.days() >= Reach.FEWEST && reach.days() <= 365, reach::toString);
			assertTrue(reach.from() >= FIRST.toEpochDay() - 1e-6, reach::toString);
			assertTrue(reach.from() + reach.days() <= LAST.toEpochDay() + 1 + 1e-6, reach::toString);
		}
	}

	@Test
	void theDayUnderThePointerStaysThereWhileZooming() {
		Reach reach = Reach.around(FIRST, LAST, LocalDate.of(2025, 6, 15));
		assertEquals(reach.at(0.3), reach.zoomed(0.5, 0.3).at(0.3));
		assertEquals(reach.at(0.3), reach.zoomed(2, 0.3).at(0.3));
	}

	@Test
	void aDayOutOfSightIsBroughtIntoIt() {
		Reach reach = Reach.around(FIRST, LAST, LAST).with(LocalDate.of(2025, 2, 1));
		assertEquals(LocalDate.of(2025, 2, 1), reach.at(0));
		assertEquals(LAST, reach.with(LAST).at(0.999));
		assertEquals(reach, reach.with(LocalDate.of(2025, 2, 3)));
	}

	@Test
	void fewDaysAreShownEvenIfFewerAreKnown() {
		Reach reach = Reach.around(LAST, LAST, LAST);
		assertEquals(Reach.FEWEST, reach.days());
		assertEquals(LAST, reach.at(1));
		assertEquals(LAST, reach.at(0));
	}
}
