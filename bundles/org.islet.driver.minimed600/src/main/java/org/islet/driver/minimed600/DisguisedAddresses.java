// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.islet.device.Disguise;

/** Other addresses for those of the pump and the meter's radio, wherever they are, in either order of their bytes. */
final class DisguisedAddresses {

	/** The first bytes of an address are the maker's. */
	private static final int MAKER = 3;
	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private record Address(byte[] before, byte[] after) {
	}

	private final Disguise how;
	private final List<Address> all = new ArrayList<>();

	DisguisedAddresses(Disguise how) {
		this.how = how;
	}

	/** @param address one from now on to replace; all zeros are none */
	void add(byte[] address) {
		if (!Arrays.equals(address, new byte[Radio.MAC])) {
			byte[] other = address.clone();
			byte[] own = HEX.parseHex(how.hex(HEX.formatHex(address, MAKER, Radio.MAC)));
			System.arraycopy(own, 0, other, MAKER, own.length);
			all.add(new Address(address, other));
			all.add(new Address(Radio.reversed(address), Radio.reversed(other)));
		}
	}

	/** Replaces all in some bytes. */
	void replace(byte[] bytes) {
		int at = 0;
		while (at + Radio.MAC <= bytes.length) {
			at += replace(bytes, at) ? Radio.MAC : 1;
		}
	}

	private boolean replace(byte[] bytes, int at) {
		for (Address address : all) {
			if (Arrays.equals(bytes, at, at + Radio.MAC, address.before(), 0, Radio.MAC)) {
				System.arraycopy(address.after(), 0, bytes, at, Radio.MAC);
				return true;
			}
		}
		return false;
	}
}
