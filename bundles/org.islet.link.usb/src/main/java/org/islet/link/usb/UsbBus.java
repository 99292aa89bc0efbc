// SPDX-License-Identifier: EPL-2.0
package org.islet.link.usb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.islet.device.link.AttachWatch;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.NativeChannel;
import org.islet.device.link.Natives;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.usb4java.Context;
import org.usb4java.Device;
import org.usb4java.DeviceDescriptor;
import org.usb4java.DeviceHandle;
import org.usb4java.DeviceList;
import org.usb4java.LibUsb;

/** Devices on USB that no class driver of the system serves, on libusb. Hubs are left out. */
@Component
public final class UsbBus implements Bus {

	private static final boolean LINUX = Natives.platform().startsWith("linux");
	private static final int DEEPEST = 7;

	private final Set<NativeChannel> open = ConcurrentHashMap.newKeySet();
	private Context context;

	@Override
	public Link link() {
		return Link.USB;
	}

	/** What is done with each device of a list, before the list is freed. */
	private interface Visit {
		void at(Device device, Attached as) throws DeviceException;
	}

	private synchronized void each(Visit visit) throws DeviceException {
		if (context == null) {
			context = UsbLibrary.start();
		}
		DeviceList list = new DeviceList();
		int count = LibUsb.getDeviceList(context, list);
		if (count < 0) {
			throw LinkTrouble.FAILED.at("USB", LibUsb.errorName(count));
		}
		try {
			for (Device device : list) {
				DeviceDescriptor is = new DeviceDescriptor();
				if (LibUsb.getDeviceDescriptor(device, is) == LibUsb.SUCCESS
						&& is.bDeviceClass() != LibUsb.CLASS_HUB) {
					visit.at(device, attached(device, is));
				}
			}
		} finally {
			LibUsb.freeDeviceList(list, true);
		}
	}

	private static Attached attached(Device device, DeviceDescriptor is) {
		int bus = LibUsb.getBusNumber(device);
		int address = LibUsb.getDeviceAddress(device);
		String path = String.format(Locale.ROOT, LINUX ? "/dev/bus/usb/%03d/%03d" : "usb-%d-%d", bus, address);
		String folder = folder(device, bus);
		return new Attached(Link.USB, path, Attached.usb(is.idVendor(), is.idProduct()), said(folder, "product"),
				said(folder, "serial"), 0);
	}

	private static String folder(Device device, int bus) {
		ByteBuffer ports = ByteBuffer.allocateDirect(DEEPEST);
		int count = LibUsb.getPortNumbers(device, ports);
		StringBuilder folder = new StringBuilder("/sys/bus/usb/devices/" + bus);
		for (int i = 0; i < count; i++) {
			folder.append(i == 0 ? '-' : '.').append(ports.get(i));
		}
		return folder.toString();
	}

	/** Linux knows what a device said of itself; elsewhere it would have to be opened for that, which may disturb others. */
	private static String said(String folder, String what) {
		try {
			return LINUX ? Files.readString(Path.of(folder, what)).strip() : "";
		} catch (IOException e) {
			return "";
		}
	}

	@Override
	public List<Attached> attached() throws DeviceException {
		List<Attached> all = new ArrayList<>();
		each((device, as) -> all.add(as));
		return all;
	}

	@Override
	public Watch watch(Runnable listener) throws DeviceException {
		return new AttachWatch(this, listener);
	}

	@Override
	public Channel open(Attached device, LineSettings settings) throws DeviceException {
		List<Channel> opened = new ArrayList<>();
		each((there, as) -> {
			if (as.path().equals(device.path()) && (device.usb().isEmpty() || as.usb().equals(device.usb()))) {
				opened.add(open(there, as.path(), settings.port()));
			}
		});
		if (opened.isEmpty()) {
			throw LinkTrouble.ABSENT.at(device.path());
		}
		return opened.getFirst();
	}

	private Channel open(Device device, String path, int port) throws DeviceException {
		DeviceHandle handle = new DeviceHandle();
		UsbLine.check(LibUsb.open(device, handle), path);
		try {
			return new NativeChannel(new UsbLine(handle, path, UsbInterface.claim(device, handle, path, port)), path,
					open);
		} catch (DeviceException e) {
			LibUsb.close(handle);
			throw e;
		}
	}

	@Deactivate
	synchronized void stop() {
		open.forEach(NativeChannel::close);
		if (context != null) {
			LibUsb.exit(context);
			context = null;
		}
	}
}
