// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;

/** One frame there, one frame back; the link byte is always 0. */
final class PlainDialogue implements Dialogue {

	private final FrameLine line;

	PlainDialogue(FrameLine line) {
		this.line = line;
	}

	@Override
	public Bytes ask(byte... request) throws DeviceException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			if (attempt > 0) {
				line.settle();
			}
			line.send(0, request);
			Optional<Frame> frame = line.receive();
			if (frame.isPresent() && attempt > 0) {
				line.settle();
			}
			if (frame.isPresent()) {
				return Bytes.of(frame.get().payload(), Texts.of("garbled"));
			}
		}
		throw line.failure();
	}
}
