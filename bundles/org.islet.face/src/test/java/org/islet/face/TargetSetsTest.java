// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.islet.model.Preferences;
import org.islet.model.TargetSet;
import org.junit.jupiter.api.Test;

class TargetSetsTest {

	private static void range(double low, double high, Preferences preferences) {
		assertEquals(low, preferences.targetLow());
		assertEquals(high, preferences.targetHigh());
	}

	private static Preferences own(double low, double high, TargetSet set) {
		Preferences usual = Preferences.DEFAULT;
		return new Preferences(usual.unit(), low, high, usual.lowLimit(), set, usual.meals());
	}

	@Test
	void theRangeGoesWithTheSet() {
		Preferences pregnant = TargetSets.chosen(Preferences.DEFAULT, TargetSet.PREGNANCY_TYPE_1);
		range(63, 140, pregnant);
		assertEquals(TargetSet.PREGNANCY_TYPE_1, pregnant.targetSet());
		range(63, 140, TargetSets.chosen(pregnant, TargetSet.PREGNANCY_OTHER));
		range(70, 180, TargetSets.chosen(pregnant, TargetSet.OLDER_HIGH_RISK));
		assertEquals(Preferences.DEFAULT, TargetSets.chosen(pregnant, TargetSet.STANDARD));
	}

	@Test
	void ownLimitsStay() {
		range(80, 160, TargetSets.chosen(own(80, 160, TargetSet.STANDARD), TargetSet.PREGNANCY_TYPE_1));
		range(70, 180, TargetSets.chosen(own(70, 180, TargetSet.PREGNANCY_TYPE_1), TargetSet.OLDER_HIGH_RISK));
	}

	@Test
	void aSetOfOnesOwnHasNoRangeOfItsOwn() {
		range(63, 140, TargetSets.chosen(own(63, 140, TargetSet.PREGNANCY_OTHER), TargetSet.CUSTOM));
		range(70, 180, TargetSets.chosen(own(63, 140, TargetSet.CUSTOM), TargetSet.STANDARD));
		range(90, 150, TargetSets.chosen(own(90, 150, TargetSet.CUSTOM), TargetSet.STANDARD));
	}
}
