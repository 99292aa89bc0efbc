// SPDX-License-Identifier: EPL-2.0
package org.islet.link.usb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.Duration;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.NativeLine;
import org.islet.link.usb.UsbInterface.Endpoint;
import org.usb4java.DeviceHandle;
import org.usb4java.LibUsb;

/** A claimed interface of an open device. */
final class UsbLine implements NativeLine {

	private static final int WRITE_MILLIS = 2000;
	/** A transfer ends with a packet that is not full, or, from devices that leave that out, when no other follows at once. */
	private static final int GAP_MILLIS = 10;
	private static final int LONGEST = 1 << 16;

	private final DeviceHandle handle;
	private final String path;
	private final UsbInterface of;

	UsbLine(DeviceHandle handle, String path, UsbInterface of) {
		this.handle = handle;
		this.path = path;
		this.of = of;
	}

	/** @return {@code answer} if it is no error */
	static int check(int answer, String path) throws DeviceException {
		if (answer >= 0) {
			return answer;
		}
		throw switch (answer) {
		case LibUsb.ERROR_ACCESS -> LinkTrouble.DENIED.at(path);
		case LibUsb.ERROR_BUSY -> LinkTrouble.BUSY.at(path);
		case LibUsb.ERROR_NO_DEVICE, LibUsb.ERROR_NOT_FOUND -> LinkTrouble.GONE.at(path);
		default -> LinkTrouble.FAILED.at(path, LibUsb.errorName(answer));
		};
	}

	@Override
	public void write(byte[] frame) throws DeviceException {
		Endpoint out = of.out().orElseThrow(() -> LinkTrouble.UNFIT.at(path, "OUT endpoint"));
		ByteBuffer bytes = ByteBuffer.allocateDirect(frame.length).put(frame).flip();
		int sent = transfer(out, bytes, WRITE_MILLIS);
		if (sent < frame.length) {
			throw LinkTrouble.FAILED.at(path, LibUsb.errorName(LibUsb.ERROR_TIMEOUT));
		}
	}

	@Override
	public byte[] read(Duration atMost) throws DeviceException {
		Endpoint in = of.in().orElseThrow(() -> LinkTrouble.UNFIT.at(path, "IN endpoint"));
		ByteArrayOutputStream transfer = new ByteArrayOutputStream();
		ByteBuffer packet = ByteBuffer.allocateDirect(in.packet());
		int count = transfer(in, packet, Math.max(1, (int) atMost.toMillis()));
		while (count > 0) {
			byte[] bytes = new byte[count];
			packet.get(0, bytes);
			transfer.writeBytes(bytes);
			boolean more = in.bulk() && count == in.packet() && transfer.size() < LONGEST;
			count = more ? transfer(in, packet, GAP_MILLIS) : 0;
		}
		return transfer.toByteArray();
	}

	/** @return how many bytes went; fewer than asked for if the time was over */
	private int transfer(Endpoint endpoint, ByteBuffer bytes, int millis) throws DeviceException {
		IntBuffer count = IntBuffer.allocate(1);
		int answer = endpoint.bulk() ? LibUsb.bulkTransfer(handle, endpoint.address(), bytes, count, millis)
				: LibUsb.interruptTransfer(handle, endpoint.address(), bytes, count, millis);
		if (answer == LibUsb.ERROR_PIPE) {
			// the device refused: as it stands it would refuse for ever
			LibUsb.clearHalt(handle, endpoint.address());
		}
		if (answer != LibUsb.ERROR_TIMEOUT) {
			check(answer, path);
		}
		return count.get(0);
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		boolean asks = (control.type() & LibUsb.ENDPOINT_IN) != 0;
		int length = asks ? control.length() : control.data().length;
		ByteBuffer bytes = ByteBuffer.allocateDirect(length);
		if (!asks) {
			bytes.put(0, control.data());
		}
		int count = check(LibUsb.controlTransfer(handle, (byte) control.type(), (byte) control.request(),
				(short) control.value(), (short) control.index(), bytes, WRITE_MILLIS), path);
		byte[] answer = new byte[asks ? count : 0];
		bytes.get(0, answer);
		return answer;
	}

	@Override
	public void release() {
		LibUsb.releaseInterface(handle, of.number());
		LibUsb.close(handle);
	}
}
