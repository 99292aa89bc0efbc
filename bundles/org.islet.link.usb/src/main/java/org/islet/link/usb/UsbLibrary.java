// SPDX-License-Identifier: EPL-2.0
package org.islet.link.usb;

import java.io.IOException;
import java.lang.reflect.Field;

import org.islet.device.DeviceException;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.Natives;
import org.usb4java.Context;
import org.usb4java.LibUsb;
import org.usb4java.Loader;

/** libusb, loaded when it is first needed. */
final class UsbLibrary {

	private static boolean loaded;

	private UsbLibrary() {
	}

	/** @return a context of its own; ended with {@link LibUsb#exit} */
	static synchronized Context start() throws DeviceException {
		if (!loaded) {
			load();
			loaded = true;
		}
		Context context = new Context();
		int answer = LibUsb.init(context);
		if (answer != LibUsb.SUCCESS) {
			throw LinkTrouble.NO_LIBRARY.at("USB", LibUsb.errorName(answer));
		}
		return context;
	}

	private static void load() throws DeviceException {
		String platform = Natives.platform();
		String ending = platform.startsWith("win32") ? ".dll" : platform.startsWith("darwin") ? ".dylib" : ".so";
		try (Natives natives = new Natives(UsbLibrary.class, "org/usb4java/" + platform + "/libusb4java" + ending)) {
			// usb4java's own loader, which loading starts, would unpack it again, to where it stays behind
			Field done = Loader.class.getDeclaredField("loaded");
			done.setAccessible(true);
			done.setBoolean(null, true);
			System.load(natives.files().getFirst().toString());
		} catch (IOException | LinkageError | ReflectiveOperationException e) {
			throw LinkTrouble.NO_LIBRARY.because(e, "USB", e.getMessage());
		}
	}
}
