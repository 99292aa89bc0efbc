// SPDX-License-Identifier: EPL-2.0
package org.islet.device.talk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

	private static final String TEXT = """
			# driver example 1.0
			> 05
			. 1000
			> 05
			< 06
			< 41 42
			>> 21 09 41 03 00 00 01
			>> C0 FF 0B 37 00 00
			<< 05 00
			> 04
			""";
	private static final Duration SECOND = Duration.ofSeconds(1);

	private static TranscriptPlayer play(Manner manner) throws IOException {
		return new TranscriptPlayer(Transcript.read(new StringReader(TEXT)), manner);
	}

	@Test
	void theTextComesBackAsItWas() throws IOException {
		Transcript transcript = Transcript.read(new StringReader(TEXT));
		assertEquals(TEXT, transcript.toString());
		assertEquals("example 1.0", transcript.note("driver"));
		assertEquals("", transcript.note("device"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "> 5", "x 05", "05", ". soon", "> 0G" })
	void aStrangeLineIsNamed(String line) {
		IOException e = assertThrows(IOException.class, () -> Transcript.read(new StringReader("# a\n\n" + line)));
		assertEquals("line 3 is no line of a transcript", e.getMessage());
	}

	@ParameterizedTest
	@EnumSource(Manner.class)
	void theDeviceAnswersAsRecorded(Manner manner) throws IOException, DeviceException {
		TranscriptPlayer player = play(manner);
		player.send(new byte[] { 5 });
		assertEquals(0, player.receive(SECOND).length);
		player.send(new byte[] { 5 });
		assertArrayEquals(new byte[] { 6 }, player.receive(SECOND));
		assertArrayEquals(new byte[] { 0x41, 0x42 }, player.receive(SECOND));
		assertEquals(0, player.control(Control.feature(0x41, (byte) 1)).length);
		assertArrayEquals(new byte[] { 5, 0 }, player.control(new Control(0xC0, 0xFF, 0x370B, 0, new byte[0], 2)));
		player.send(new byte[] { 4 });
		assertTrue(player.isOver());
		assertEquals(SECOND, player.time());
	}

	@Test
	void whatWasNotReadInTimeIsStillThere() throws IOException, DeviceException {
		TranscriptPlayer player = play(Manner.STRICT);
		player.send(new byte[] { 5 });
		player.send(new byte[] { 5 });
		player.control(Control.feature(0x41, (byte) 1));
		assertArrayEquals(new byte[] { 6 }, player.receive(SECOND));
		assertArrayEquals(new byte[] { 0x41, 0x42 }, player.receive(SECOND));
	}

	@Test
	void whoSaysSomethingElseIsUnplugged() throws IOException {
		TranscriptPlayer player = play(Manner.STRICT);
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> player.send(new byte[] { 4 })).kind());
	}

	@Test
	void skippingGoesOnAtTheNextPlaceThatFits() throws IOException, DeviceException {
		TranscriptPlayer player = play(Manner.SKIPPING);
		player.send(new byte[] { 4 });
		assertTrue(player.isOver());
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> player.send(new byte[] { 4 })).kind());
	}

	@Test
	void afterTheEndItIsGoneOrSilent() throws IOException, DeviceException {
		TranscriptPlayer strict = new TranscriptPlayer(Transcript.read(new StringReader("")), Manner.STRICT);
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> strict.receive(SECOND)).kind());
		TranscriptPlayer silent = new TranscriptPlayer(Transcript.read(new StringReader("")), Manner.FALLING_SILENT);
		silent.send(new byte[] { 1 });
		assertEquals(0, silent.receive(SECOND).length);
	}
}
