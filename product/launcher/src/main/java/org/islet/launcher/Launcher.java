// SPDX-License-Identifier: EPL-2.0
package org.islet.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Starts Islet's command line: the framework, the bundles of the folder beside this program, then the verb.
 */
public final class Launcher {

	private static final String COMMAND_LINE = "org.islet.cli.CommandLine";
	private static final long SECONDS_TO_START = 5;

	private Launcher() {
	}

	/** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrong usage, 3 done in part. */
	public static void main(String[] args) {
		System.exit(run(List.of(args)));
	}

	private static int run(List<String> args) {
		Program program = Program.here();
		try (Cache cache = Cache.of(program)) {
			Framework framework = start(program, cache);
			try {
				return call(framework.getBundleContext(), args);
			} finally {
				framework.stop();
				framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
			}
		} catch (IOException | BundleException e) {
			return fail("Islet could not start: " + e.getMessage() + " Install it again, or run it with a writable "
					+ "temporary folder.");
		} catch (InterruptedException e) {
			return fail("Islet was interrupted.");
		}
	}

	/** A cache left half-written by a killed program must not keep the next one from starting. */
	private static Framework start(Program program, Cache cache) throws IOException, BundleException {
		try {
			return program.framework(cache);
		} catch (BundleException | RuntimeException e) {
			// whatever it trips over in an old cache, it may not in an empty one
			if (cache.fresh()) {
				throw e;
			}
			cache.empty();
			return program.framework(cache);
		}
	}

	private static int call(BundleContext context, List<String> args) throws InterruptedException {
		ServiceTracker<Object, Object> commandLine = new ServiceTracker<>(context, COMMAND_LINE, null);
		commandLine.open(true);
		Object service = commandLine.getService();
		if (service == null) {
			service = commandLine.waitForService(TimeUnit.SECONDS.toMillis(SECONDS_TO_START));
		}
		if (service == null) {
			return fail("Islet's command line did not start. Not running: " + idle(context)
					+ ". Install the program again.");
		}
		try {
			return (int) service.getClass().getMethod("run", List.class, PrintStream.class, PrintStream.class,
					InputStream.class).invoke(service, args, System.out, System.err, System.in);
		} catch (InvocationTargetException e) {
			return fail("Islet failed: " + e.getCause());
		} catch (ReflectiveOperationException e) {
			return fail("This launcher and the command line do not belong together (" + e.getMessage()
					+ "). Install the program again.");
		}
	}

	private static List<String> idle(BundleContext context) {
		return java.util.Arrays.stream(context.getBundles()).filter(b -> b.getHeaders().get("Fragment-Host") == null)
				.filter(b -> b.getState() != Bundle.ACTIVE && b.getState() != Bundle.STARTING)
				.map(Bundle::getSymbolicName).toList();
	}

	private static int fail(String sentence) {
		System.err.println(sentence);
		return 1;
	}

	/** @return the folder this program lies in */
	static Path home() {
		try {
			return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
		} catch (java.net.URISyntaxException e) {
			throw new IllegalStateException("the program's folder has no path", e);
		}
	}
}
