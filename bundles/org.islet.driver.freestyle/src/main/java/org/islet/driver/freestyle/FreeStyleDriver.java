// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.util.List;
import java.util.Map;
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
 * FreeStyle meters and readers of Abbott on USB, in their text protocol; a reader in which that is turned off, in its
 * binary protocol. Readers that encrypt are recognised and the person is told what to do instead. Every report it may
 * send is known byte for byte, but for the numbers of frames, and none of them sets anything.
 */
@Component
@Reads(id = "freestyle", maker = "Abbott", models = { "FreeStyle InsuLinx", "FreeStyle Precision Neo",
		"FreeStyle Optium Neo", "FreeStyle Libre", "FreeStyle Libre Pro" }, link = Reads.Link.HID, usb = { "1A61:3450",
				"1A61:3460", "1A61:3850", "1A61:3650", "1A61:3670",
				"1A61:3950" }, holdsDays = 90, proof = Reads.Proof.DOCUMENTATION)
public final class FreeStyleDriver implements DeviceDriver {

	private static final List<FramePattern> SENDS = Stream
			.concat(Command.frames().stream(), Request.frames()).toList();

	@Override
	public List<FramePattern> sends() {
		return SENDS;
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return Introduction.begin(new Reports(transport));
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(acts, how).disguise();
		return true;
	}
}
