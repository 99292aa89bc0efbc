// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

/** Numbers in the pump's answers, whose length was checked; highest byte first. */
final class Numbers {

	private Numbers() {
	}

	static int u16be(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
	}

	static int s32be(byte[] bytes, int at) {
		return u16be(bytes, at) << 16 | u16be(bytes, at + 2);
	}
}
