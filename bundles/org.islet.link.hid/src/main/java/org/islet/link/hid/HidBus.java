// SPDX-License-Identifier: EPL-2.0
package org.islet.link.hid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.hid4java.jna.HidApi;
import org.hid4java.jna.HidDeviceInfoStructure;
import org.hid4java.jna.HidDeviceStructure;
import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.islet.device.link.AttachWatch;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.NativeChannel;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import com.sun.jna.WString;

/** HID devices, on hidapi: a path for each interface. */
@Component
public final class HidBus implements Bus {

	/** hidapi is one for all and not made for several threads, but for reading and writing of different devices. */
	private static final Object HIDAPI = new Object();

	private final Set<NativeChannel> open = ConcurrentHashMap.newKeySet();

	@Override
	public Link link() {
		return Link.HID;
	}

	@Override
	public List<Attached> attached() throws DeviceException {
		synchronized (HIDAPI) {
			HidLibrary.start();
			HidDeviceInfoStructure first = HidApi.enumerateDevices(0, 0);
			// a device with several uses is listed once for each, under the same path
			Map<String, Attached> byPath = new LinkedHashMap<>();
			for (HidDeviceInfoStructure next = first; next != null; next = next.next()) {
				byPath.putIfAbsent(next.path, attached(next));
			}
			if (first != null) {
				HidApi.freeEnumeration(first);
			}
			return List.copyOf(byPath.values());
		}
	}

	private static Attached attached(HidDeviceInfoStructure of) {
		return new Attached(Link.HID, of.path, Attached.usb(of.vendor_id, of.product_id), text(of.product_string),
				text(of.serial_number), Math.max(0, of.interface_number));
	}

	private static String text(WString said) {
		return said == null ? "" : said.toString().strip();
	}

	@Override
	public Watch watch(Runnable listener) throws DeviceException {
		return new AttachWatch(this, listener);
	}

	@Override
	public Channel open(Attached device, LineSettings settings) throws DeviceException {
		synchronized (HIDAPI) {
			HidLibrary.start();
			HidLock lock = HidLock.of(device.path());
			HidDeviceStructure opened = HidApi.open(device.path());
			if (opened == null) {
				lock.close();
				throw isAttached(device.path()) ? LinkTrouble.DENIED.at(device.path())
						: LinkTrouble.ABSENT.at(device.path());
			}
			return new NativeChannel(new HidLine(this, opened, device.path(), settings.numbered(), lock), device.path(),
					open);
		}
	}

	/** @return whether it is there now */
	boolean isAttached(String path) throws DeviceException {
		return attached().stream().anyMatch(a -> a.path().equals(path));
	}

	static void close(HidDeviceStructure opened) {
		synchronized (HIDAPI) {
			HidApi.close(opened);
		}
	}

	@Deactivate
	void stop() {
		open.forEach(NativeChannel::close);
	}
}
