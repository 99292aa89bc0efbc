// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.islet.device.Head;

/**
 * A file a format must read, and what is in it. Keep samples small, some hundred rows: the contract reads each of them
 * some hundred times.
 *
 * @param name the file's name
 * @param bytes its content
 * @param options options it is read with; mostly none
 * @param expected every entry and clock change in any order, as {@link RecordedImport#texts()} writes them:
 *            {@code line,device,log,time,kind,values}
 */
public record Sample(String name, byte[] bytes, Map<String, String> options, List<String> expected) {

	/**
	 * Loads a sample from the test's resources: {@code name}, and the entries expected from a file beside it, for
	 * {@code days.csv} that is {@code days.expected.csv}. There, empty lines and lines that begin with {@code #} do not
	 * count. A first draft of it is printed by rule f03 when the file has no rows; read each before you keep it.
	 *
	 * @param beside a class in the package the files are in
	 * @param name the sample's file name
	 * @return the sample, without options
	 */
	public static Sample resource(Class<?> beside, String name) {
		String stem = name.replaceFirst("\\.[^.]*$", "");
		String expected = new String(load(beside, stem + ".expected.csv"), StandardCharsets.UTF_8);
		return new Sample(name, load(beside, name), Map.of(),
				expected.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
	}

	/**
	 * @param name the file's name
	 * @param text its content, stored as UTF-8
	 * @param expected every entry
	 * @return a sample written down in the test itself
	 */
	public static Sample of(String name, String text, String... expected) {
		return new Sample(name, text.getBytes(StandardCharsets.UTF_8), Map.of(), List.of(expected));
	}

	public Sample with(Map<String, String> chosen) {
		return new Sample(name, bytes, Map.copyOf(chosen), expected);
	}

	Sample with(byte[] changed) {
		return new Sample(name, changed, options, expected);
	}

	/** @return whether it can only be read with options; such a file need not be recognised */
	boolean isForced() {
		return !options.isEmpty();
	}

	/** @return what a format sees of it before it is asked to read */
	public Head head() {
		return new Head(name, Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)));
	}

	@Override
	public String toString() {
		return name;
	}

	private static byte[] load(Class<?> beside, String name) {
		try (InputStream in = beside.getResourceAsStream(name)) {
			if (in == null) {
				throw new AssertionError("no resource " + name + " beside " + beside.getName());
			}
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
