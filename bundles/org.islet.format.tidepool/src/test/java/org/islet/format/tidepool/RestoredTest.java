// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RestoredTest {

	@Property
	void everyMeasuredMgDlComesBackFromTidepoolsMmol(@ForAll @IntRange(min = 1, max = 600) int mgdl) {
		assertEquals(GlucoseValue.mgdl(mgdl), Numbers.restored(mgdl / 18.01559, GlucoseUnit.MMOL_L));
		assertEquals(GlucoseValue.mgdl(mgdl),
				Numbers.restored(Math.rint(mgdl / 18.01559 * 1e5) / 1e5, GlucoseUnit.MMOL_L));
		assertEquals(GlucoseValue.mgdl(mgdl), Numbers.restored(mgdl / 18.01559 * 18.01559, GlucoseUnit.MG_DL));
	}

	@Property
	void everyMeasuredMmolStays(@ForAll @IntRange(min = 1, max = 333) int tenths) {
		assertEquals(GlucoseValue.mmol(tenths / 10.0), Numbers.restored(tenths / 10.0, GlucoseUnit.MMOL_L));
	}
}
