// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import org.islet.model.Preferences;
import org.islet.model.TargetSet;

/** Target sets as people choose them: the personal range goes with the set until a person gives own limits. */
public final class TargetSets {

	private TargetSets() {
	}

	/**
	 * A range that is not that of the set so far is the person's own, and stays.
	 *
	 * @param base as it was
	 * @param set the set chosen
	 * @return the set, with its range (Battelino 2019, doi 10.2337/dci19-0028) unless the person gave own limits
	 */
	public static Preferences chosen(Preferences base, TargetSet set) {
		boolean own = ownLimits(base) || set == TargetSet.CUSTOM;
		return new Preferences(base.unit(), own ? base.targetLow() : low(set), own ? base.targetHigh() : high(set),
				base.lowLimit(), set, base.meals());
	}

	/** @return whether the personal range is another than that of its set; of one's own set, than that of any set */
	public static boolean ownLimits(Preferences preferences) {
		return preferences.targetSet() == TargetSet.CUSTOM
				? !isOf(TargetSet.STANDARD, preferences) && !isOf(TargetSet.PREGNANCY_TYPE_1, preferences)
				: !isOf(preferences.targetSet(), preferences);
	}

	private static boolean isOf(TargetSet set, Preferences preferences) {
		return preferences.targetLow() == low(set) && preferences.targetHigh() == high(set);
	}

	/** @return mg/dL */
	private static double low(TargetSet set) {
		return pregnancy(set) ? 63 : 70;
	}

	/** @return mg/dL */
	private static double high(TargetSet set) {
		return pregnancy(set) ? 140 : 180;
	}

	private static boolean pregnancy(TargetSet set) {
		return set == TargetSet.PREGNANCY_TYPE_1 || set == TargetSet.PREGNANCY_OTHER;
	}
}
