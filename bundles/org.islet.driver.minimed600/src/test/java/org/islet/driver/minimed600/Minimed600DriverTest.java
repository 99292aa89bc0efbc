// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.device.DeviceDriver;
import org.islet.device.codec.Hex;
import org.islet.sim.Simulator;
import org.islet.sim.minimed600.Minimed600Simulator;
import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class Minimed600DriverTest implements DriverContract {

	@Override
	public DeviceDriver driver() {
		return new Minimed600Driver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "all"), Talk.resource(getClass(), "next"));
	}

	/** Giving the meter another key, other operations, and words of its command mode that select what is written. */
	@Override
	public List<byte[]> forbidden() {
		return List.of(envelope("17"), envelope("18"), envelope("13"), envelope("00"), report("02", "44 7C"),
				report("02", "54 7C"), report("02", "43 7C"), report("02", "52 7C"), report("04", "57 7C 44 7C"),
				report("03", "44 7C 31"), report("01", "18"), report("01", "44"));
	}

	private static byte[] envelope(String operation) {
		return report("21", "51 03 30 30 30 30 30 30" + " 00".repeat(10) + operation + "01 00 00 00" + "00".repeat(10));
	}

	private static byte[] report(String size, String payload) {
		byte[] begin = Hex.bytes("41 42 43" + size + payload);
		return Arrays.copyOf(begin, 64);
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new Minimed600Simulator());
	}

	/** Zeros fill a report up. */
	@Override
	public boolean isChecked(byte[] frame, int at) {
		return at < 4 + frame[3];
	}
}
