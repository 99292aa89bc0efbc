// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChoosePageTest {

	@Test
	void aModelIsFoundByWordsInAnyOrderAndCase() {
		assertTrue(ChoosePage.has("Roche Accu-Chek Guide", "guide ROCHE"));
		assertTrue(ChoosePage.has("Roche Accu-Chek Guide", "  "));
	}

	@Test
	void everyWordHasToBeThere() {
		assertFalse(ChoosePage.has("Roche Accu-Chek Guide", "roche contour"));
	}
}
