// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a family of devices wants to be asked. */
enum Dialect {

	/** InsuLinx, Precision and Optium Neo */
	METER(0x60, Command.SERIAL, StandardCharsets.ISO_8859_1),
	/** Libre and Libre Pro readers */
	READER(0x21, Command.READER_SERIAL, StandardCharsets.UTF_8);

	private final int type;
	private final Command serial;
	private final Charset charset;

	Dialect(int type, Command serial, Charset charset) {
		this.type = type;
		this.serial = serial;
		this.charset = charset;
	}

	/** @return type of the reports that carry a command */
	int type() {
		return type;
	}

	Command serial() {
		return serial;
	}

	Charset charset() {
		return charset;
	}
}
