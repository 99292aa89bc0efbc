// SPDX-License-Identifier: EPL-2.0
package org.islet.link.hid;

import java.time.Duration;
import java.util.Arrays;

import org.hid4java.jna.HidApi;
import org.hid4java.jna.HidDeviceStructure;
import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.NativeLine;

/** An open HID device. */
final class HidLine implements NativeLine {

	private static final int LONGEST = 1024;
	private static final int ASK_FEATURE = 0xA1;
	private static final int GET_REPORT = 0x01;

	private final HidBus bus;
	private final HidDeviceStructure device;
	private final String path;
	private final boolean numbered;
	private final HidLock lock;

	HidLine(HidBus bus, HidDeviceStructure device, String path, boolean numbered, HidLock lock) {
		this.bus = bus;
		this.device = device;
		this.path = path;
		this.numbered = numbered;
		this.lock = lock;
	}

	@Override
	public void write(byte[] frame) throws DeviceException {
		byte number = numbered && frame.length > 0 ? frame[0] : 0;
		byte[] rest = numbered && frame.length > 0 ? Arrays.copyOfRange(frame, 1, frame.length) : frame;
		check(HidApi.write(device, rest, rest.length, number));
	}

	@Override
	public byte[] read(Duration atMost) throws DeviceException {
		byte[] buffer = new byte[LONGEST];
		return Arrays.copyOf(buffer, check(HidApi.read(device, buffer, (int) atMost.toMillis())));
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		if (control.isFeature()) {
			check(HidApi.sendFeatureReport(device, control.data(), (byte) control.report()));
			return new byte[0];
		}
		if (control.type() == ASK_FEATURE && control.request() == GET_REPORT
				&& (control.value() & 0xFF00) == (Control.feature(0).value() & 0xFF00)) {
			return feature(control);
		}
		throw LinkTrouble.NO_CONTROL.at(path);
	}

	/** @return the report without its number */
	private byte[] feature(Control control) throws DeviceException {
		byte[] report = new byte[control.length()];
		int count = check(HidApi.getFeatureReport(device, report, (byte) control.report()));
		return Arrays.copyOf(report, Math.clamp(count - 1L, 0, report.length));
	}

	private int check(int answer) throws DeviceException {
		if (answer >= 0) {
			return answer;
		}
		throw bus.isAttached(path) ? LinkTrouble.FAILED.at(path, "hidapi")
				: LinkTrouble.GONE.at(path);
	}

	@Override
	public void release() {
		HidBus.close(device);
		lock.close();
	}
}
