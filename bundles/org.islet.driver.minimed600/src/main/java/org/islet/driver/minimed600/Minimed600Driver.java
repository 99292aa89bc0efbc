// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.FramePattern;
import org.islet.device.Reads;
import org.islet.device.Transport;
import org.islet.device.talk.Transcript.Act;
import org.osgi.service.component.annotations.Component;

/**
 * MiniMed 640G and 670G pumps, by the radio of the Contour Next LINK 2.4 they are linked to. What the meter is asked for
 * is in {@link #sends()}; what the pump is asked for is encrypted in it and can only be one of {@link Command}.
 */
@Component
@Reads(id = "minimed600", maker = "Medtronic", models = { "MiniMed 640G",
		"MiniMed 670G" }, link = Reads.Link.HID, usb = {
				"1A79:6210" }, holdsDays = 90, proof = Reads.Proof.EXPERIMENTAL, captured = "MiniMed 640G")
public final class Minimed600Driver implements DeviceDriver {

	private static final String ABC = "41 42 43 ";
	private static final int REPORT = 60;

	/**
	 * Control characters and words that enter and leave the remote mode, envelopes of five operations, and the ends of
	 * those that take two reports. No end can be one of the meter's words that select what is written.
	 */
	@Override
	public List<FramePattern> sends() {
		List<FramePattern> sends = new ArrayList<>();
		Stream.of("58", "15", "05", "04").forEach(sign -> sends.add(padded("01 " + sign, 1)));
		Stream.of("'W|'", "'Q|'", "'1|'", "'0|'").forEach(word -> sends.add(padded("02 " + word, 2)));
		for (Envelope.Operation operation : Envelope.Operation.values()) {
			sends.add(FramePattern.of(ABC + ".. 51 03 '000000' " + "00 ".repeat(10)
					+ String.format("%02X", operation.code()) + " .. 00 00 00 *"));
		}
		sends.add(padded("03 00 .. ..", 3));
		sends.add(padded("05 .. .. .. .. ..", 5));
		IntStream.range(0, 256).filter(last -> last != Radio.BAR)
				.forEach(last -> sends.add(padded(String.format("02 .. %02X", last), 2)));
		return List.copyOf(sends);
	}

	private static FramePattern padded(String begin, int size) {
		return FramePattern.of(ABC + begin + " 00".repeat(REPORT - size));
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return PumpConversation.begin(transport);
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(how).disguise(acts);
		return true;
	}
}
