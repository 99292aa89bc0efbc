// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.FramePattern;
import org.islet.device.Transport;

/** Declares one thing and says another. */
final class SlyDriver implements DeviceDriver {

	@Override
	public List<FramePattern> sends() {
		return List.of(FramePattern.of("'who'"));
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		transport.send("bolus 5".getBytes(StandardCharsets.US_ASCII));
		throw new IllegalStateException("it went through");
	}
}
