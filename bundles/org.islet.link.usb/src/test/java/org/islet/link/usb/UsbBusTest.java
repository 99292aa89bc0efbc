// SPDX-License-Identifier: EPL-2.0
package org.islet.link.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Reads.Link;
import org.islet.device.link.Natives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsbBusTest {

	private static final List<String> LIBRARIES = List.of("libusb4java.so", "libusb4java.dylib", "libusb4java.dll");

	@Test
	void aLibraryThatDoesNotLoadIsSaidInOneSentenceEachTime(@TempDir Path folder) throws IOException {
		for (String library : LIBRARIES) {
			Files.writeString(folder.resolve(library), "this is no library");
		}
		refused(folder, "USB");
	}

	@Test
	void aLibraryThatIsMissingIsSaidToo(@TempDir Path folder) {
		refused(folder, "USB");
	}

	private static void refused(Path folder, String link) {
		System.setProperty(Natives.FOLDER, folder.toString());
		UsbBus bus = new UsbBus();
		try {
			for (int i = 0; i < 2; i++) {
				DeviceException refused = assertThrows(DeviceException.class, bus::attached);
				assertEquals(Kind.LINK, refused.kind());
				assertTrue(
						refused.getMessage()
								.startsWith("Devices on the \"" + link + "\" link cannot be read on this computer"),
						refused.getMessage());
				assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
			}
		} finally {
			System.clearProperty(Natives.FOLDER);
			bus.stop();
		}
	}

	@Test
	void nothingIsLoadedBeforeItIsNeeded() {
		System.setProperty(Natives.FOLDER, "/nowhere");
		try {
			UsbBus bus = new UsbBus();
			assertEquals(Link.USB, bus.link());
			bus.stop();
		} finally {
			System.clearProperty(Natives.FOLDER);
		}
	}
}
