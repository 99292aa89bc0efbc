// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

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

/** OneTouch Ultra 2 on LifeScan's serial cable. */
@Component
@Reads(id = "onetouch-ultra2", maker = "LifeScan", models = "OneTouch Ultra 2", link = Reads.Link.SERIAL, usb = {
		"067B:2303",
		"0403:6001", "1A86:7523" }, holdsDays = 120, proof = Reads.Proof.DOCUMENTATION)
public final class Ultra2Driver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return Stream.of("DM?", "DM@", "DMF", "DMP").map(command -> FramePattern.of("11 0D '" + command + "' 0D"))
				.toList();
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return Ultra2Conversation.begin(transport);
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new DisguisedLines(how).disguise(acts);
		return true;
	}
}
