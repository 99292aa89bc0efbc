// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.util.List;
import java.util.Map;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Disguise;
import org.islet.device.FramePattern;
import org.islet.device.Reads;
import org.islet.device.Transport;
import org.islet.device.talk.Transcript.Act;
import org.osgi.service.component.annotations.Component;

/** OneTouch Verio IQ, whose USB plug is a serial line. */
@Component
@Reads(id = "onetouch-verioiq", maker = "LifeScan", models = { "OneTouch Verio IQ" }, link = Reads.Link.SERIAL, usb = {
		"10C4:85A7" }, baud = 38400, holdsDays = 180, proof = Reads.Proof.DOCUMENTATION)
public final class VerioIqDriver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return VerioIq.sends();
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return MemoryConversation.begin(new VerioIq(new PlainDialogue(new FrameLine(transport, Kind.LINK))));
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new DisguisedFrames(VerioIq.EPOCH, how).disguise(acts);
		return true;
	}
}
