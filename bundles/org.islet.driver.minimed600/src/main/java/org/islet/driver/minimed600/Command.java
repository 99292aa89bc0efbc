// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.ByteBuffer;

import org.islet.device.codec.Crc;

/**
 * Everything this driver can say to a pump: it asks, acknowledges, and turns the radio's high speed on and off. What is
 * said is encrypted, so the frames the host lets pass cannot show it: this is the only place where messages to the pump
 * are made, and there is no command that sets anything.
 */
enum Command {
	/** the radio's high speed: 0 on, 1 off */
	HIGH_SPEED(0x0412, 0), TIME(0x0403, 0x0407), STATUS(0x0112, 0x013C), BASAL_PATTERN(0x0116, 0x0123),
	CARB_RATIOS(0x012B, 0x012C), SENSITIVITIES(0x012E, 0x012F), TARGETS(0x0131, 0x0132), PARAMETERS(0x0138, 0x0139),
	CHARACTERISTICS(0x0200, 0x0201), DEVICE_STRING(0x013A, 0x013B), HISTORY_INFO(0x030C, 0x030D),
	HISTORY(0x0304, 0x0305),
	/** segments of a long answer once more */
	RESEND(0xFF02, 0), ACKNOWLEDGE(0x00FE, 0);

	/** The pump refuses a command. */
	static final int REFUSED = 0x00FF;
	/** A part of the history. */
	static final int HISTORY_DATA = 0x030E;
	static final int HISTORY_END = 0x030A;
	/** An answer in segments begins. */
	static final int SEGMENTS = 0xFF00;
	static final int SEGMENT = 0xFF01;

	private static final int AROUND = 5;

	private final int code;
	private final int answer;

	Command(int code, int answer) {
		this.code = code;
		this.answer = answer;
	}

	int code() {
		return code;
	}

	/** @return the code of its answer; 0 where it has none */
	int answer() {
		return answer;
	}

	/** @return the message: sequence number, command, parameters, checksum */
	byte[] message(int sequence, byte... parameters) {
		ByteBuffer message = ByteBuffer.allocate(AROUND + parameters.length);
		message.put((byte) sequence).putShort((short) code).put(parameters);
		message.putShort((short) Crc.CCITT_FALSE.of(message.array(), 0, message.position()));
		return message.array();
	}
}
