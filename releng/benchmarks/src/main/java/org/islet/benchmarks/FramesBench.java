// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;

/** How many pictures a second the desktop's timeline shows while it is dragged, measured by a program with a window. */
final class FramesBench {

	private static final String WEEKS = "the timeline dragged, weeks in sight";
	private static final String MONTHS = "the timeline dragged, months in sight";
	private static final String REFERENCE = "reference:";
	/** leaves room for 60 pictures a second */
	private static final double LIMIT = 16.6;
	private static final int SECONDS = 300;

	private FramesBench() {
	}

	/** @param script what a person would start; the desktop lies beside it */
	static List<Measured> run(String script, BundleContext context, Path folder)
			throws IOException, InterruptedException {
		if (script == null) {
			return not("start the program with the islet script");
		}
		Path plugins = Path.of(script).resolveSibling("product/desktop/target/islet/plugins");
		boolean x11 = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
		if (!Files.isDirectory(plugins)) {
			return not("the desktop is not built; start it once with \"islet desktop\"");
		}
		if (x11 && System.getenv("DISPLAY") == null) {
			return not("there is no display; start it in a window system, or with xvfb-run");
		}
		Path out = folder.resolve("frames.txt");
		Path log = folder.resolve("frames.log");
		Process process = new ProcessBuilder(command(plugins, context, folder.resolve("frames"), out))
				.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
			return not("the window did not come to an end in " + SECONDS + " s");
		}
		return process.exitValue() == 0 ? read(Files.readAllLines(out))
				: not("the window failed: " + Files.readString(log).lines().filter(line -> line.contains("Exception"))
						.findFirst().orElse("ended with " + process.exitValue()));
	}

	private static List<String> command(Path plugins, BundleContext context, Path store, Path out) {
		String here = context.getBundle().getLocation();
		Path own = Path.of(URI.create(here.startsWith(REFERENCE) ? here.substring(REFERENCE.length()) : here));
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-Xmx768m", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"));
		if (System.getProperty("os.name").startsWith("Mac")) {
			command.add("-XstartOnFirstThread");
		}
		command.addAll(List.of("-cp", own + System.getProperty("path.separator") + plugins + "/*",
				Frames.class.getName(), store.toString(), out.toString()));
		return command;
	}

	private static List<Measured> read(List<String> lines) {
		return lines.stream().filter(line -> line.startsWith("weeks ") || line.startsWith("months "))
				.map(line -> line.split(" ")).map(words -> measured(words[0].equals("weeks") ? WEEKS : MONTHS,
						Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]),
						Double.parseDouble(words[4])))
				.toList();
	}

	/** What the processor does for a picture counts: how long it took also depends on what else the machine did. */
	private static Measured measured(String what, double millis, double floor, double work, double least) {
		return Measured.beside(what, work, least, LIMIT, "%.0f pictures/s here, the floor %.0f".formatted(1000 / millis,
				1000 / floor));
	}

	private static List<Measured> not(String why) {
		return List.of(Measured.not(WEEKS, why), Measured.not(MONTHS, why));
	}
}
