// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.List;
import java.util.Map;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.FramePattern;
import org.islet.device.Reads;
import org.islet.device.Transport;
import org.islet.device.talk.Transcript.Act;
import org.osgi.service.component.annotations.Component;

/** Accu-Chek meters on USB, which speak ISO/IEEE 11073-20601. Their memory is read, and nothing else can be said to them. */
@Component
@Reads(id = "accuchek", maker = "Roche", models = { "Accu-Chek Guide", "Accu-Chek Guide Me", "Accu-Chek Instant",
		"Accu-Chek Instant S", "Accu-Chek Aviva Connect", "Accu-Chek Performa Connect",
		"ReliOn Platinum" }, link = Reads.Link.USB, usb = { "173A:21CF", "173A:21D5", "173A:21D6", "173A:21D7",
				"173A:21D8" }, holdsDays = 180, proof = Reads.Proof.EXPERIMENTAL)
public final class AccuChekDriver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return AccuChekConversation.sends();
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return AccuChekConversation.begin(transport);
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(how).disguise(acts);
		return true;
	}
}
