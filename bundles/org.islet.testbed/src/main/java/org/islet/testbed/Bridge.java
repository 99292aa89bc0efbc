// SPDX-License-Identifier: EPL-2.0
package org.islet.testbed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.sun.jna.Function;

/** The program that mocks the system's devices, and the pipe to it. One for all tests of a process; it ends with that. */
final class Bridge {

	private static final String PRELOAD = "libumockdev-preload.so.0";
	private static final String NEEDS = "The link tests need the Debian packages umockdev, gir1.2-umockdev-1.0 and "
			+ "python3-gi, and run in a process with LD_PRELOAD=" + PRELOAD
			+ ", as the build starts it. Run: sudo apt-get "
			+ "install -y umockdev gir1.2-umockdev-1.0 python3-gi";
	private static final long PATIENCE_SECONDS = 10;
	private static Bridge bridge;

	private final Writer out;
	private final AtomicInteger ids = new AtomicInteger();
	private final BlockingQueue<String[]> replies = new LinkedBlockingQueue<>();
	private final Map<String, Consumer<String[]>> listeners = new ConcurrentHashMap<>();

	private Bridge(Process process) {
		out = process.outputWriter(StandardCharsets.UTF_8);
		BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
		Thread.ofPlatform().daemon().name("testbed")
				.start(() -> in.lines().forEach(line -> take(line.split("\t", -1))));
	}

	/** @return the one bridge */
	static synchronized Bridge get() {
		if (bridge == null) {
			bridge = start();
		}
		return bridge;
	}

	private static Bridge start() {
		try {
			if (!Files.readString(Path.of("/proc/self/maps")).contains("libumockdev-preload")) {
				throw new IllegalStateException(NEEDS);
			}
			Path script = Files.createTempFile("islet-testbed", ".py");
			try (InputStream in = Bridge.class.getResourceAsStream("testbed.py")) {
				Files.write(script, in.readAllBytes());
			}
			// Debian's own Python has the bindings; another one on the path has not
			ProcessBuilder python = new ProcessBuilder("/usr/bin/python3", "-I", script.toString())
					.redirectError(ProcessBuilder.Redirect.INHERIT);
			python.environment().remove("UMOCKDEV_DIR");
			Bridge started = new Bridge(python.start());
			String root = started.reply("ready", NEEDS)[1];
			Files.delete(script);
			Function.getFunction("c", "setenv").invokeInt(new Object[] { "UMOCKDEV_DIR", root, 1 });
			return started;
		} catch (IOException e) {
			throw new IllegalStateException(NEEDS, e);
		}
	}

	private void take(String[] fields) {
		switch (fields[0]) {
		case "heard", "control", "note" -> listeners.getOrDefault(fields[1], ignored -> {
		}).accept(fields);
		default -> replies.add(fields);
		}
	}

	/** @return a new device's number, whose lines go to {@code listener} from now on */
	String register(Consumer<String[]> listener) {
		String id = Integer.toString(ids.incrementAndGet());
		listeners.put(id, listener);
		return id;
	}

	/** Says a line. */
	synchronized void tell(String... fields) {
		try {
			out.write(String.join("\t", fields) + '\n');
			out.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return the reply of that kind to a line */
	synchronized String[] ask(String kind, String... fields) {
		tell(fields);
		return reply(kind, "The testbed does not answer " + String.join(" ", fields));
	}

	private String[] reply(String kind, String otherwise) {
		try {
			String[] reply = replies.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (reply == null || !reply[0].equals(kind)) {
				throw new IllegalStateException(otherwise);
			}
			return reply;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(otherwise, e);
		}
	}
}
