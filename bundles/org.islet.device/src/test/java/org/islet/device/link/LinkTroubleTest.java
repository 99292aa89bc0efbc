// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkTroubleTest {

	@ParameterizedTest
	@EnumSource
	void everyTroubleIsASentenceThatNamesWhatItIsAbout(LinkTrouble trouble) {
		DeviceException said = trouble.at("/dev/x", "this");
		assertTrue(said.getMessage().contains("/dev/x") && said.getMessage().endsWith("."), said.getMessage());
		assertFalse(said.getMessage().contains("{"), said.getMessage());
	}

	@Test
	void whoMayNotAndWhoIsLateCanDoSomethingAboutIt() {
		assertEquals(Kind.DEVICE_STATE, LinkTrouble.DENIED.at("x").kind());
		assertEquals(Kind.DEVICE_STATE, LinkTrouble.BUSY.at("x").kind());
		assertEquals(Kind.LINK, LinkTrouble.GONE.at("x").kind());
	}

	@Test
	void everySentenceIsThereInGermanToo() throws IOException {
		assertEquals(texts("texts.properties").keySet(), texts("texts_de.properties").keySet());
	}

	private static Properties texts(String file) throws IOException {
		Properties texts = new Properties();
		try (var in = new InputStreamReader(LinkTrouble.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
			texts.load(in);
		}
		return texts;
	}
}
