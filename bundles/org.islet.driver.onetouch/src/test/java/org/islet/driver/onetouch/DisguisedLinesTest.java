// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.device.Disguise;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.junit.jupiter.api.Test;

class DisguisedLinesTest {

	private static final String TOLD = "P \"MON\",\"03/02/26\",\"19:00:30   \",\"  020 \",\"A\",\"00\", 00";

	private final Disguise how = new Disguise("a secret");
	private final String day = LocalDate.of(2026, 3, 2).plusDays(how.days())
			.format(DateTimeFormatter.ofPattern("MM/dd/yy"));
	private final List<Act> acts = new ArrayList<>(List.of(new Sent(bytes("\u0011\rDMP\r"))));

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String line(String says) {
		return TextLine.checkable(says) + "\r\n";
	}

	private void hears(String... pieces) {
		for (String piece : pieces) {
			acts.add(new Received(bytes(piece)));
		}
	}

	private String disguised() {
		new Ultra2Driver().disguise(acts, Map.of(), how);
		return acts.stream().filter(Received.class::isInstance)
				.map(act -> new String(act.bytes(), StandardCharsets.ISO_8859_1)).collect(Collectors.joining());
	}

	@Test
	void aLineInPiecesIsDisguisedAsOne() {
		String line = line(TOLD);
		hears(line.substring(0, 12), line.substring(12, 13), line.substring(13));
		assertEquals(line(TOLD.replace("03/02/26", day)), disguised());
		assertEquals(Set.of(), how.kept());
	}

	@Test
	void aSerialNumberIsTheSameInEachAnswerAndKeepsTheLetterOfItsModel() {
		String serial = how.serial("QXT55501");
		hears(line("@ \"QXT55501Y\""), line("P 001,\"QXT55501Y\",\"MMOL/L\""), line("@ \"QXT55501Y\""));
		assertEquals(line("@ \"" + serial + "Y\"") + line("P 001,\"" + serial + "Y\",\"MMOL/L\"")
				+ line("@ \"" + serial + "Y\""), disguised());
		assertNotEquals("QXT55501", serial);
	}

	@Test
	void whatCannotBeReadStaysAndIsTold() {
		String wrong = line(TOLD).replace("020", "021");
		hears(wrong, line(TOLD), "P \"MON\",\"03/0");
		assertEquals(wrong + line(TOLD.replace("03/02/26", day)) + "P \"MON\",\"03/0", disguised());
		assertEquals(Set.of(1, 3), how.kept());
	}

	@Test
	void aLineOfAnotherFormIsToldThoughItsDateIsAnother() {
		String clock = "F \"MON\",\"03/02/26\",\"08:00:00 AM\"";
		hears(line(clock));
		assertEquals(line(clock.replace("03/02/26", day)), disguised());
		assertEquals(Set.of(1), how.kept());
	}

	@Test
	void aDayThatIsNoneOrBeyondTheCenturyStaysAndIsTold() {
		for (String date : List.of("02/30/26", "12/31/99")) {
			String line = line(TOLD.replace("03/02/26", date));
			hears(line);
			assertTrue(disguised().contains(line));
		}
		assertEquals(Set.of(1, 2), how.kept());
	}
}
