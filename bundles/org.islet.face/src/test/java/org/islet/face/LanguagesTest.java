// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LanguagesTest {

	@Test
	void aLanguageIsWrittenWithHyphenOrUnderscore() {
		assertEquals(Optional.of(Locale.GERMAN), Languages.of("de"));
		assertEquals(Optional.of(Locale.GERMANY), Languages.of("de-DE"));
		assertEquals(Optional.of(Locale.GERMANY), Languages.of("de_DE"));
	}

	@Test
	void whatIsNoLanguageIsNone() {
		assertEquals(Optional.empty(), Languages.of("!"));
		assertEquals(Optional.empty(), Languages.of(""));
	}
}
