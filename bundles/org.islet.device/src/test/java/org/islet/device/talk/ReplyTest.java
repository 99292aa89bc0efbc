// SPDX-License-Identifier: EPL-2.0
package org.islet.device.talk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ReplyTest {

	private static Transcript talk(String... lines) throws IOException {
		return Transcript.read(new StringReader(String.join("\n", lines)));
	}

	@Test
	void eachFrameSentHasItsReplyWhateverPiecesThatCameIn() throws IOException {
		List<Reply> replies = Reply
				.all(talk("< 00", "> 0A", "< 01 02", ". 300", "< 03", "> 0B", "> 0C", "< 04").acts());
		assertEquals(List.of("[] [0]", "[10] [1, 2, 3]", "[11] []", "[12] [4]"), replies.stream()
				.map(reply -> Arrays.toString(reply.question()) + " "
						+ Arrays.toString(reply.bytes()))
				.toList());
	}

	@Test
	void aConversationWithoutAWordHasAnEmptyReply() {
		assertArrayEquals(new byte[0], Reply.all(List.of()).get(0).bytes());
	}

	@Test
	void whatIsPutOverABorderIsInBothFrames() throws IOException {
		Transcript talk = talk("> 0A", "< 01 02", "< 03 04");
		Reply.all(talk.acts()).get(1).put(1, (byte) 0x77, (byte) 0x78);
		assertEquals("> 0A\n< 01 77\n< 78 04\n", talk.toString());
	}

	@Test
	void bytesAreInTheFramesTheyCameIn() throws IOException {
		Reply reply = Reply.all(talk("> 0A", "< 01 02", ". 300", "< 03 04", "< 05").acts()).get(1);
		assertEquals(Set.of(), reply.acts(2, 2));
		assertEquals(Set.of(1, 3), reply.acts(1, 4));
	}
}
