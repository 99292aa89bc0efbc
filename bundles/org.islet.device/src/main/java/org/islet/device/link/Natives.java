// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Native libraries that a bundle brings along, unpacked where nobody else can change them: in a new folder of this process
 * alone, so that a bundle can be loaded again after an update. The folder is removed once the libraries are loaded, where
 * the system allows that, else by the next process that unpacks something.
 * <p>
 * The system property {@code org.islet.natives} names a folder to take them from instead, for those who build them
 * themselves.
 */
public final class Natives implements AutoCloseable {

	/** Name of the system property. */
	public static final String FOLDER = "org.islet.natives";
	private static final String PREFIX = "islet-natives-";

	private final Path folder;
	private final boolean ours;
	private final List<Path> files = new ArrayList<>();

	/**
	 * @param owner a class of the bundle that has the libraries
	 * @param resources their full names in it; every one is unpacked under its last name
	 * @throws IOException if one is missing or cannot be written; the message is one for people
	 */
	public Natives(Class<?> owner, String... resources) throws IOException {
		String given = System.getProperty(FOLDER, "");
		ours = given.isEmpty();
		folder = ours ? Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + '-')
				: Path.of(given).toAbsolutePath();
		for (String resource : resources) {
			files.add(ours ? unpack(owner, resource) : file(resource));
		}
		if (ours) {
			sweep(folder.getParent());
		}
	}

	private Path file(String resource) {
		return folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
	}

	private Path unpack(Class<?> owner, String resource) throws IOException {
		try (InputStream in = owner.getClassLoader().getResourceAsStream(resource)) {
			if (in == null) {
				throw new IOException(LinkTrouble.text("NO_NATIVE", platform()));
			}
			Files.copy(in, file(resource));
			return file(resource);
		}
	}

	/** @return the folder they are in */
	public Path folder() {
		return folder;
	}

	/** @return the unpacked files, in the order they were asked for */
	public List<Path> files() {
		return List.copyOf(files);
	}

	/** Removes what was unpacked, after it was loaded; a system that holds on to it leaves it to a later process. */
	@Override
	public void close() {
		if (ours) {
			remove(folder);
		}
	}

	private static void sweep(Path temporary) throws IOException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
			for (Path folder : left) {
				if (isOfDeadProcess(folder)) {
					remove(folder);
				}
			}
		}
	}

	private static boolean isOfDeadProcess(Path folder) {
		String pid = folder.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
		return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
	}

	private static void remove(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			// somebody else's, or Windows, which keeps loaded libraries: the next process tries again
			folder.toFile().deleteOnExit();
		}
	}

	/** @return this computer's kind, as {@code linux-x86-64}, {@code darwin-aarch64}, {@code win32-x86} */
	public static String platform() {
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		String system = os.startsWith("windows") ? "win32" : os.startsWith("mac") ? "darwin" : os;
		return system + '-' + switch (arch) {
		case "amd64", "x86_64" -> "x86-64";
		case "i386", "i486", "i586", "i686" -> "x86";
		case "arm64" -> "aarch64";
		case "armhf", "aarch32", "armv7l" -> "arm";
		default -> arch;
		};
	}
}
