// SPDX-License-Identifier: EPL-2.0
package org.islet.link.serial;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.islet.device.DeviceException;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.Natives;

import com.fazecast.jSerialComm.SerialPort;

/** jSerialComm, loaded when it is first needed. */
final class SerialLibrary {

	private static boolean loaded;
	/** Why it does not load: it tells only once. */
	private static String broken;

	private SerialLibrary() {
	}

	static synchronized void start() throws DeviceException {
		if (broken != null) {
			throw LinkTrouble.NO_LIBRARY.at("serial", broken);
		}
		if (!loaded) {
			load();
			loaded = true;
		}
	}

	private static void load() throws DeviceException {
		try (Natives natives = new Natives(SerialLibrary.class, resource())) {
			load(natives);
		} catch (IOException e) {
			throw LinkTrouble.NO_LIBRARY.because(e, "serial", e.getMessage());
		} catch (LinkageError e) {
			broken = e.getMessage();
			throw LinkTrouble.NO_LIBRARY.because(e, "serial", broken);
		}
	}

	private static void load(Natives natives) {
		// the second is the part of a path below the temporary folder, to which it unpacks what it does not find
		Map<String, String> told = Map.of("jSerialComm.library.path", natives.folder().toString(),
				"fazecast.jSerialComm.appid", ".." + File.separator + natives.folder().getFileName());
		Map<String, String> before = new HashMap<>();
		told.forEach((key, value) -> before.put(key, System.setProperty(key, value)));
		try {
			SerialPort.getCommPorts();
		} finally {
			before.forEach(SerialLibrary::restore);
		}
	}

	private static void restore(String key, String value) {
		if (value == null) {
			System.clearProperty(key);
		} else {
			System.setProperty(key, value);
		}
	}

	private static String resource() {
		String platform = Natives.platform();
		String arch = platform.substring(platform.indexOf('-') + 1).replace('-', '_');
		return switch (platform.substring(0, platform.indexOf('-'))) {
		case "win32" -> "Windows/" + arch + "/jSerialComm.dll";
		case "darwin" -> "OSX/" + arch + "/libjSerialComm.jnilib";
		case "linux" -> "Linux/" + switch (arch) {
		case "aarch64" -> "armv8_64";
		case "arm" -> "armv6hf";
		default -> arch;
		} + "/libjSerialComm.so";
		default -> platform + "/libjSerialComm.so";
		};
	}
}
