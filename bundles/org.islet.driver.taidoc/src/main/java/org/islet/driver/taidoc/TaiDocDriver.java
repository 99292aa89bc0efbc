// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

/** GlucoRx and other meters made by TaiDoc that have a USB plug: a serial line behind a CP2110. */
@Component
@Reads(id = "taidoc", maker = "TaiDoc", models = { "GlucoRx Nexus", "GlucoRx Nexus Mini Ultra", "GlucoRx HCT",
		"GlucoRx Go",
		"TD-42xx", "TD-41xx" }, link = Reads.Link.HID, usb = {
				"10C4:EA80" }, numbered = true, holdsDays = 120, proof = Reads.Proof.DOCUMENTATION)
public final class TaiDocDriver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return Stream.concat(TaiDocConversation.sends("08 ").stream(),
				Stream.of(FramePattern.control("21 09 41 03 00 00 01"),
						FramePattern.control("21 09 50 03 00 00 00 00 4B 00 00 00 03 00")))
				.toList();
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return TaiDocConversation.begin(Wire.Bridge.open(transport), Kind.LINK);
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(how).disguise(acts, true);
		return true;
	}
}
