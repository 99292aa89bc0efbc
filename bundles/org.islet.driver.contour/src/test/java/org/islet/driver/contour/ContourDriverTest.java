// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import java.util.List;
import java.util.Optional;

import org.islet.device.DeviceDriver;
import org.islet.device.codec.Hex;
import org.islet.sim.Simulator;
import org.islet.sim.contour.ContourSimulator;
import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class ContourDriverTest implements DriverContract {

	@Override
	public DeviceDriver driver() {
		return new ContourDriver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "usb"), Talk.resource(getClass(), "link"));
	}

	/** Tokens of the command mode: a write, the memory's end, and how the mode is entered with a letter. */
	@Override
	public List<byte[]> forbidden() {
		return List.of(report("57"), report("57 7C"), report("4D"), report("44"), report("54"), report("43"),
				report("52 7C"));
	}

	private static byte[] report(String payload) {
		byte[] bytes = Hex.bytes(payload);
		byte[] report = new byte[64];
		report[3] = (byte) bytes.length;
		System.arraycopy(bytes, 0, report, 4, bytes.length);
		return report;
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new ContourSimulator());
	}

	/** The envelope's first bytes and what follows the payload are covered by nothing and mean nothing. */
	@Override
	public boolean isChecked(byte[] frame, int at) {
		return at >= 4 && at < 4 + frame[3];
	}
}
