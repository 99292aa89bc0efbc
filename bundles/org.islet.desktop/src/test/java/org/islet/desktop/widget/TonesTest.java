// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.islet.chart.Palette;
import org.junit.jupiter.api.Test;

class TonesTest {

	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final RGB NIGHT = new RGB(31, 38, 45);

	@Test
	void onWhiteColoursAreThoseOfThePaper() {
		Tones tones = new Tones(WHITE);
		assertEquals(WHITE, tones.of(Palette.PAPER).getRGB());
		assertEquals(new RGB(0, 0, 0), tones.of(Palette.INK).getRGB());
		assertEquals(new RGB(0x1F, 0x4E, 0x9C), tones.of(Palette.SENSOR).getRGB());
		assertEquals(new RGB(0xA3, 0x00, 0x14), tones.of(Palette.VERY_LOW).getRGB());
	}

	@Test
	void thePaperIsTheBackground() {
		assertEquals(NIGHT, new Tones(NIGHT).of(Palette.PAPER).getRGB());
	}

	@Test
	void onADarkBackgroundWordsAreLight() {
		RGB ink = new Tones(NIGHT).of(Palette.INK).getRGB();
		assertTrue(ink.red > 200 && ink.green > 200 && ink.blue > 200, ink.toString());
	}

	@Test
	void onADarkBackgroundADarkColourGetsLighterAndKeepsItsHue() {
		RGB sensor = new Tones(NIGHT).of(Palette.SENSOR).getRGB();
		assertTrue(sensor.blue > 0x9C && sensor.blue > sensor.green && sensor.green > sensor.red, sensor.toString());
	}
}
