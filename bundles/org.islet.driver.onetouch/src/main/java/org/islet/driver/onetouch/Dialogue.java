// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;

/** Asks a meter of the binary protocols. */
interface Dialogue {

	/** How often something is asked before it is given up: once, and three times more. */
	int TRIES = 4;

	/** @return what the meter answers */
	Bytes ask(byte... request) throws DeviceException;

	/** @return what follows the first two bytes of an answer, which say that all is well */
	default Bytes ask(int first, int second, byte... request) throws DeviceException {
		Bytes answer = ask(request);
		if (answer.u8(0) != first || answer.u8(1) != second) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return answer.after(2);
	}
}
