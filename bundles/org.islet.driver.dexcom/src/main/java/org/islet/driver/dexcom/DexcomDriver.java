// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.List;
import java.util.Map;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.FramePattern;
import org.islet.device.Reads;
import org.islet.device.Reads.Link;
import org.islet.device.Reads.Proof;
import org.islet.device.Transport;
import org.islet.device.talk.Transcript.Act;
import org.osgi.service.component.annotations.Component;

/**
 * Receivers of Dexcom G4, G5 and G6 on USB, which appear as a serial line. It asks for times and pages of the memory and
 * for nothing else: no command that sets, erases or resets is known here.
 */
@Component
@Reads(id = "dexcom", maker = "Dexcom", models = { "G4 Platinum receiver", "G5 receiver",
		"G6 receiver" }, link = Link.SERIAL, usb = "22A3:0047", baud = 115200, holdsDays = 30, proof = Proof.CAPTURES, captured = {
				"G4 Platinum receiver" })
public final class DexcomDriver implements DeviceDriver {

	private static final List<FramePattern> SENDS = Packet.all();

	@Override
	public List<FramePattern> sends() {
		return SENDS;
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return DexcomConversation.begin(new Receiver(transport));
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(how).disguise(acts);
		return true;
	}
}
