// SPDX-License-Identifier: EPL-2.0
package org.islet.link.usb;

import java.nio.IntBuffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.DeviceException;
import org.islet.device.link.LinkTrouble;
import org.usb4java.ConfigDescriptor;
import org.usb4java.Device;
import org.usb4java.DeviceHandle;
import org.usb4java.EndpointDescriptor;
import org.usb4java.Interface;
import org.usb4java.InterfaceDescriptor;
import org.usb4java.LibUsb;

/**
 * A claimed interface and its endpoints; a bulk one is taken before an interrupt one.
 *
 * @param number of the interface
 * @param in from the device
 * @param out to the device
 */
record UsbInterface(int number, Optional<Endpoint> in, Optional<Endpoint> out) {

	/** Where transfers go to or come from. */
	record Endpoint(byte address, boolean bulk, int packet) {

		private static Endpoint of(EndpointDescriptor e) {
			return new Endpoint(e.bEndpointAddress(), type(e) == LibUsb.TRANSFER_TYPE_BULK, e.wMaxPacketSize() & 0x7FF);
		}
	}

	/** Claims it; what the system's driver had of it is given back when it is released. */
	static UsbInterface claim(Device device, DeviceHandle handle, String path, int number) throws DeviceException {
		configure(handle, path);
		// where the system cannot do that, claiming says so
		LibUsb.setAutoDetachKernelDriver(handle, true);
		ConfigDescriptor config = new ConfigDescriptor();
		UsbLine.check(LibUsb.getActiveConfigDescriptor(device, config), path);
		try {
			return claim(find(config, path, number), handle, path, number);
		} finally {
			LibUsb.freeConfigDescriptor(config);
		}
	}

	private static UsbInterface claim(InterfaceDescriptor found, DeviceHandle handle, String path, int number)
			throws DeviceException {
		UsbLine.check(LibUsb.claimInterface(handle, number), path);
		if (found.bAlternateSetting() != 0) {
			UsbLine.check(LibUsb.setInterfaceAltSetting(handle, number, found.bAlternateSetting()), path);
		}
		return new UsbInterface(number, endpoint(found, LibUsb.ENDPOINT_IN), endpoint(found, LibUsb.ENDPOINT_OUT));
	}

	private static void configure(DeviceHandle handle, String path) throws DeviceException {
		IntBuffer active = IntBuffer.allocate(1);
		UsbLine.check(LibUsb.getConfiguration(handle, active), path);
		if (active.get(0) == 0) {
			UsbLine.check(LibUsb.setConfiguration(handle, 1), path);
		}
	}

	private static InterfaceDescriptor find(ConfigDescriptor config, String path, int number) throws DeviceException {
		return Stream.of(config.iface()).map(Interface::altsetting).flatMap(Stream::of)
				.filter(i -> i.bInterfaceNumber() == number)
				.max(Comparator.comparing((InterfaceDescriptor i) -> i.bNumEndpoints() > 0)
						.thenComparing(i -> -i.bAlternateSetting()))
				.orElseThrow(() -> LinkTrouble.UNFIT.at(path, "interface " + number));
	}

	private static Optional<Endpoint> endpoint(InterfaceDescriptor of, byte direction) {
		return Stream.of(of.endpoint()).filter(e -> (e.bEndpointAddress() & LibUsb.ENDPOINT_IN) == direction)
				.filter(e -> type(e) == LibUsb.TRANSFER_TYPE_BULK || type(e) == LibUsb.TRANSFER_TYPE_INTERRUPT)
				.map(Endpoint::of).max(Comparator.comparing(Endpoint::bulk));
	}

	private static int type(EndpointDescriptor endpoint) {
		return endpoint.bmAttributes() & LibUsb.TRANSFER_TYPE_MASK;
	}
}
