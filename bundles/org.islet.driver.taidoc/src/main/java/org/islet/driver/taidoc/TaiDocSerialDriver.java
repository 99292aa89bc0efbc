// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

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

/** GlucoRx and other meters made by TaiDoc on a serial cable. */
@Component
@Reads(id = "taidoc-serial", maker = "TaiDoc", models = { "GlucoRx Nexus", "GlucoRx Nexus Mini Ultra", "GlucoRx HCT",
		"GlucoRx Go",
		"TD-42xx", "TD-41xx" }, link = Reads.Link.SERIAL, usb = { "10C4:EA60",
				"067B:2303" }, baud = 19200, holdsDays = 120, proof = Reads.Proof.DOCUMENTATION)
public final class TaiDocSerialDriver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return TaiDocConversation.sends("");
	}

	/** The cable does not tell which meter hangs on it, so one that says nothing is a stranger. */
	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return TaiDocConversation.begin(new Wire.Serial(transport), Kind.NOT_OURS);
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(how).disguise(acts, false);
		return true;
	}
}
