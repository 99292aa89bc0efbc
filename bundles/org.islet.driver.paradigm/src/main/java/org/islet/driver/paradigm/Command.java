// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import org.islet.device.FramePattern;

/**
 * What is ever said to the pump: it only asks. {@link #POWER} turns on its radio for some minutes, as pressing keys of a
 * remote control would; it changes nothing else.
 */
enum Command {
	POWER(0x5D, 2), MODEL(0x8D, 0), SERIAL(0x71, 0), FIRMWARE(0x74, 0), CLOCK(0x70, 0), BATTERY(0x72, 0),
	RESERVOIR(0x73, 0), TOTALS(0x79, 0), REMOTES(0x76, 0), CARB_UNIT(0x88, 0), GLUCOSE_UNIT(0x89, 0), RATIOS(0x8A, 0),
	SENSITIVITIES(0x8B, 0), TARGETS_EARLY(0x8C, 0), TARGETS(0x9F, 0), SETTINGS_EARLY(0x91, 0), SETTINGS(0xC0, 0),
	BASAL_STANDARD(0x92, 0), BASAL_A(0x93, 0), BASAL_B(0x94, 0), HISTORY_NUMBER(0x9D, 0), HISTORY_PAGE(0x80, 1),
	SENSOR_NUMBER(0xCD, 0), SENSOR_PAGE(0x9A, 4), SENSOR_CURRENT(0x9B, 4);

	/** Ten minutes of radio. */
	static final byte[] ON = { 0x01, 0x0A };

	private final int code;
	private final int parameters;

	Command(int code, int parameters) {
		this.code = code;
		this.parameters = parameters;
	}

	int code() {
		return code;
	}

	/** @return how many bytes of parameters it has */
	int parameters() {
		return parameters;
	}

	/** @return how often the stick says it again if the pump does not answer */
	int retries() {
		return this == POWER ? 0 : 2;
	}

	/** @return what the button's byte is */
	int button() {
		return this == POWER ? 0x55 : 0;
	}

	/** @return how many records the stick is told to expect: none, one, or more than one */
	int records() {
		return switch (this) {
		case POWER -> 0;
		case HISTORY_PAGE, SENSOR_PAGE, SENSOR_CURRENT -> 2;
		default -> 1;
		};
	}

	/** @return the frame that says it, whatever the pump's serial number and, except for {@link #POWER}, the parameters */
	FramePattern pattern() {
		String head = "01 00 A7 01 .. .. .. 80 %02X %02X %02X %s 00 %02X ..".formatted(parameters, button(), retries(),
				this == BASAL_STANDARD || this == BASAL_A || this == BASAL_B ? ".." : "%02X".formatted(records()),
				code);
		return FramePattern.of(head + switch (parameters) {
		case 0 -> " 00";
		case 1 -> " .. ..";
		case 2 -> " 01 0A A2";
		default -> " .. .. .. .. ..";
		});
	}
}
