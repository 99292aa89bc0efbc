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

/** OneTouch UltraMini and UltraEasy on LifeScan's serial cable. */
@Component
@Reads(id = "onetouch-ultramini", maker = "LifeScan", models = { "OneTouch UltraMini",
		"OneTouch UltraEasy" }, link = Reads.Link.SERIAL, usb = { "067B:2303", "0403:6001",
				"1A86:7523" }, holdsDays = 120, proof = Reads.Proof.DOCUMENTATION)
public final class UltraMiniDriver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return UltraMini.sends();
	}

	/** The cable does not tell which meter hangs on it, so one that says nothing is a stranger. */
	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return MemoryConversation.begin(new UltraMini(new LinkedDialogue(new FrameLine(transport, Kind.NOT_OURS))));
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new DisguisedFrames(UltraMini.EPOCH, how).disguise(acts);
		return true;
	}
}
