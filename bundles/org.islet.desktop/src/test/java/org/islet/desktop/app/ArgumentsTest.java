// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

	@Test
	void theDataFolderAndTheLanguageCanBeNamed() {
		Arguments arguments = Arguments.of(List.of("--data", "mine", "--locale=de"));
		assertEquals(Optional.of(Path.of("mine").toAbsolutePath()), arguments.data());
		assertEquals(Optional.of(Locale.GERMAN), arguments.locale());
		assertEquals(Optional.empty(), arguments.wrong());
	}

	@Test
	void withoutWordsTheUsualHolds() {
		assertEquals(new Arguments(Optional.empty(), Optional.empty(), Optional.empty()), Arguments.of(List.of()));
	}

	@Test
	void whatIsNotUnderstoodIsNamed() {
		assertEquals(Optional.of("--dta"), Arguments.of(List.of("--dta", "mine")).wrong());
		assertEquals(Optional.of("--data"), Arguments.of(List.of("--data")).wrong());
		assertEquals(Optional.of("--locale"), Arguments.of(List.of("--locale", "!")).wrong());
		assertEquals(Optional.of("file.csv"), Arguments.of(List.of("file.csv")).wrong());
	}
}
