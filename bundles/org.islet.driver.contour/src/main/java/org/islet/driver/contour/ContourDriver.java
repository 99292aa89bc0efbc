// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

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

/**
 * Contour meters of Bayer and Ascensia on USB, also those that are a pump's meter and radio. It only wakes the meter and
 * acknowledges: the command mode, in which a clock could be set or the memory erased, is never entered.
 */
@Component
@Reads(id = "contour", maker = "Ascensia", models = { "Contour USB", "Contour Next", "Contour Next USB",
		"Contour Next LINK",
		"Contour Next LINK 2.4", "Contour Next One", "Contour Plus One",
		"Contour Plus Blue" }, link = Reads.Link.HID, usb = {
				"1A79:6002", "1A79:7350", "1A79:7410", "1A79:6200", "1A79:6300", "1A79:6210", "1A79:7800", "1A79:7900",
				"1A79:7950" }, holdsDays = 90, proof = Reads.Proof.CAPTURES, captured = { "Contour USB",
						"Contour Next USB" })
public final class ContourDriver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return List.of(one("06"), one("15"), one("04"), one("58"));
	}

	private static FramePattern one(String sign) {
		return FramePattern.of("00 00 00 01 " + sign + " *");
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return ContourConversation.begin(transport);
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(how).disguise(acts);
		return true;
	}
}
