// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.taidoc;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

import org.islet.device.Control;
import org.islet.device.codec.Hex;
import org.islet.sim.SimulatedDevice;

/**
 * A CP2110 of Silicon Labs with a device behind it: says and hears reports whose number is how many bytes follow, once it
 * is switched on and set to the device's speed.
 */
public final class SerialBridge implements SimulatedDevice {

	private static final int SWITCH = 0x41;
	private static final int SETTINGS = 0x50;

	private final SimulatedDevice device;
	private final String settings;
	private boolean on;
	private boolean set;

	/**
	 * @param device what is behind it
	 * @param settings in hex, as AN434 has the feature report: speed with the highest byte first, parity, flow control, data
	 *            bits, stop bits
	 */
	public SerialBridge(SimulatedDevice device, String settings) {
		this.device = device;
		this.settings = settings;
	}

	@Override
	public byte[] control(Control control, Consumer<byte[]> says) {
		if (control.isFeature() && control.report() == SWITCH) {
			on = control.data().length == 1 && control.data()[0] == 1;
		}
		if (control.isFeature() && control.report() == SETTINGS) {
			set = Hex.of(control.data()).equals(settings);
		}
		return new byte[0];
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		if (on && set && frame.length > 1 && frame[0] == frame.length - 1) {
			device.hears(Arrays.copyOfRange(frame, 1, frame.length), bytes -> say(bytes, says));
		}
	}

	@Override
	public void waits(Duration time, Consumer<byte[]> says) {
		if (on && set) {
			device.waits(time, bytes -> say(bytes, says));
		}
	}

	/** The chip sends what it has after a moment, so what the device says at once may come in two reports. */
	private static void say(byte[] bytes, Consumer<byte[]> says) {
		int half = (bytes.length + 1) / 2;
		for (int from = 0; from < bytes.length; from += half) {
			byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + half));
			byte[] report = new byte[1 + part.length];
			report[0] = (byte) part.length;
			System.arraycopy(part, 0, report, 1, part.length);
			says.accept(report);
		}
	}
}
