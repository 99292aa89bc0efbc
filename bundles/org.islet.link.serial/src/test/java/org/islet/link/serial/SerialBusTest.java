// SPDX-License-Identifier: EPL-2.0
package org.islet.link.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Reads.Link;
import org.islet.device.link.Bus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialBusTest {

	private static final String BUS = "org.islet.link.serial.SerialBus";

	/** The link as a bundle has it, but for its native libraries, each of which is one file. */
	private static final class Bundle extends URLClassLoader {

		private final Path library;

		Bundle(Path library) {
			super(Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
					.map(Bundle::url).toArray(URL[]::new), SerialBusTest.class.getClassLoader());
			this.library = library;
		}

		private static URL url(String path) {
			try {
				return Path.of(path).toUri().toURL();
			} catch (MalformedURLException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			boolean own = name.startsWith("org.islet.link.") || name.startsWith("com.fazecast.");
			synchronized (getClassLoadingLock(name)) {
				Class<?> known = findLoadedClass(name);
				return known != null ? known : own ? findClass(name) : super.loadClass(name, resolve);
			}
		}

		@Override
		public URL getResource(String name) {
			return name.contains("jSerialComm.") ? Files.exists(library) ? url(library.toString()) : null
					: super.getResource(name);
		}
	}

	@Test
	void aLibraryThatDoesNotLoadIsSaidInOneSentenceEachTime(@TempDir Path folder) throws Exception {
		refused(Files.writeString(folder.resolve("library"), "this is no library"));
	}

	@Test
	void aLibraryThatIsMissingIsSaidToo(@TempDir Path folder) throws Exception {
		refused(folder.resolve("none"));
	}

	private static void refused(Path library) throws ReflectiveOperationException, IOException {
		try (Bundle bundle = new Bundle(library)) {
			Bus bus = (Bus) bundle.loadClass(BUS).getConstructor().newInstance();
			assertEquals(Link.SERIAL, bus.link());
			String before = "";
			for (int i = 0; i < 2; i++) {
				DeviceException refused = assertThrows(DeviceException.class, bus::attached);
				assertEquals(Kind.LINK, refused.kind());
				String said = refused.getMessage();
				assertTrue(said.startsWith("Devices on the \"serial\" link cannot be read on this computer"), said);
				assertFalse(said.contains("\n"), said);
				assertTrue(before.isEmpty() || before.equals(said), said);
				before = said;
			}
		}
		assertFalse(Files.exists(Path.of(System.getProperty("java.io.tmpdir"), "jSerialComm")));
	}
}
