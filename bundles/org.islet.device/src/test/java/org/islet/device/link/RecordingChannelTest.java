// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.device.talk.Transcript;
import org.junit.jupiter.api.Test;

class RecordingChannelTest {

	@Test
	void aPlayedTranscriptIsRecordedAsItWas() throws IOException, DeviceException {
		String text = """
				> 05
				. 1000
				< 06
				>> 21 09 41 03 00 00 01
				>> C0 FF 0B 37 00 00
				<< 05 00
				""";
		List<Transcript.Act> acts = new ArrayList<>();
		RecordingChannel channel = new RecordingChannel(
				new TranscriptPlayer(Transcript.read(new StringReader(text)), Manner.STRICT), acts::add);
		channel.send(new byte[] { 5 });
		channel.receive(Duration.ofSeconds(1));
		channel.receive(Duration.ofSeconds(1));
		channel.control(Control.feature(0x41, (byte) 1));
		channel.control(new Control(0xC0, 0xFF, 0x370B, 0, new byte[0], 2));
		assertEquals(text, new Transcript(List.of(), acts).toString());
	}
}
