// SPDX-License-Identifier: EPL-2.0
package org.islet.link.hid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.hid4java.jna.HidApi;
import org.islet.device.DeviceException;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.Natives;

import com.sun.jna.NativeLibrary;

/** hidapi, loaded when it is first needed. */
final class HidLibrary {

	private static boolean loaded;

	private HidLibrary() {
	}

	static synchronized void start() throws DeviceException {
		if (!loaded) {
			load();
			loaded = true;
		}
	}

	private static void load() throws DeviceException {
		String platform = Natives.platform();
		boolean windows = platform.startsWith("win32");
		boolean mac = platform.startsWith("darwin");
		String jna = windows ? "jnidispatch.dll" : mac ? "libjnidispatch.jnilib" : "libjnidispatch.so";
		String hid = windows ? "hidapi.dll" : mac ? "libhidapi.dylib" : "libhidapi.so";
		try (Natives natives = new Natives(HidLibrary.class, "com/sun/jna/" + platform + '/' + jna,
				platform + '/' + hid)) {
			// JNA looks elsewhere when hidapi does not load; this says what is wrong with it
			System.load(natives.files().getLast().toString());
			start(natives.folder());
		} catch (IOException | LinkageError e) {
			throw LinkTrouble.NO_LIBRARY.because(e, "HID", e.getMessage());
		}
	}

	private static void start(Path folder) {
		// JNA, which is ours alone, can be told only in this way where its library is and that it shall unpack nothing
		Map<String, String> told = Map.of("jna.boot.library.path", folder.toString(), "jna.nounpack", "true",
				"jna.noclasspath", "true");
		Map<String, String> before = new HashMap<>();
		told.forEach((key, value) -> before.put(key, System.setProperty(key, value)));
		try {
			NativeLibrary.addSearchPath("hidapi", folder.toString());
			HidApi.init();
		} finally {
			before.forEach(HidLibrary::restore);
		}
	}

	private static void restore(String key, String value) {
		if (value == null) {
			System.clearProperty(key);
		} else {
			System.setProperty(key, value);
		}
	}
}
