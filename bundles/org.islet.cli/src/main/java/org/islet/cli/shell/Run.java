// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.function.Supplier;

import org.islet.cli.CommandLine;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.PicocliCommandLine.Taken;
import org.islet.face.DataFolder;
import org.islet.face.Languages;
import org.islet.face.LogFile;
import org.islet.model.store.StoreException;
import org.islet.model.store.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One command from its words to its exit code. */
final class Run {

	private static final Logger LOG = LoggerFactory.getLogger(Run.class);

	private final SortedMap<String, Supplier<Taken>> verbs;
	private final Stores stores;
	private final Map<String, String> environment;
	private final PrintStream out;
	private final PrintStream err;
	private final InputStream in;
	private final Root root = new Root();
	private final List<Taken> taken = new ArrayList<>();

	Run(SortedMap<String, Supplier<Taken>> verbs, Stores stores, Map<String, String> environment, PrintStream out,
			PrintStream err, InputStream in) {
		this.verbs = verbs;
		this.stores = stores;
		this.environment = environment;
		this.out = out;
		this.err = err;
		this.in = in;
	}

	int run(List<String> typed) {
		List<String> args = Words.helpAsOption(typed);
		String name = Words.verb(args);
		try {
			if (name != null && !verbs.containsKey(name)) {
				return complain(CommandLine.USAGE, Texts.of("usage.noVerb", name, String.join(", ", verbs.keySet())));
			}
			picocli.CommandLine line = name == null ? line(verbs.values()) : line(List.of(verbs.get(name)));
			ParseResult parsed = line.parseArgs(args.toArray(String[]::new));
			while (parsed.hasSubcommand()) {
				parsed = parsed.subcommand();
			}
			return run(parsed);
		} catch (ParameterException e) {
			return complain(CommandLine.USAGE, UsageErrors.sentence(e));
		} finally {
			taken.forEach(one -> one.back().run());
		}
	}

	private picocli.CommandLine line(Collection<Supplier<Taken>> wanted) {
		picocli.CommandLine line = new picocli.CommandLine(root);
		for (Supplier<Taken> one : wanted) {
			Taken verb = one.get();
			if (verb != null) {
				taken.add(verb);
				picocli.CommandLine sub = new picocli.CommandLine(verb.verb());
				line.addSubcommand(sub);
				texts(sub, verb.verb().texts().<ResourceBundle>map(own -> new CombinedTexts(own, Texts.bundle()))
						.orElseGet(Texts::bundle));
			}
		}
		line.getCommandSpec().resourceBundle(Texts.bundle());
		line.setCaseInsensitiveEnumValuesAllowed(true);
		return line;
	}

	private static void texts(picocli.CommandLine line, ResourceBundle texts) {
		line.getCommandSpec().resourceBundle(texts);
		line.getSubcommands().values().forEach(sub -> texts(sub, texts));
	}

	private int run(ParseResult parsed) {
		picocli.CommandLine line = parsed.commandSpec().commandLine();
		if (parsed.isUsageHelpRequested() || line.getCommand() == root && !root.version) {
			line.usage(out);
			return CommandLine.DONE;
		}
		if (root.version) {
			line.printVersionHelp(out);
			return CommandLine.DONE;
		}
		if (root.locale != null && Languages.of(root.locale).isEmpty()) {
			return complain(CommandLine.USAGE, Texts.of("usage.locale", root.locale));
		}
		try {
			return run((Verb) line.getCommand(), line.getCommandSpec().qualifiedName(), data());
		} catch (InvalidPathException e) {
			return complain(CommandLine.USAGE, Texts.of("usage.path", e.getInput()));
		}
	}

	private Path data() {
		Path data = root.data != null ? root.data
				: DataFolder.of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
		return data.toAbsolutePath().normalize();
	}

	private int run(Verb verb, String name, Path data) {
		try (LogFile log = new LogFile(data)) {
			try (TerminalConsole console = new TerminalConsole(out, err, in, data, environment, stores)) {
				int code = verb.run(console);
				return out.checkError() ? complain(CommandLine.FAILED, Texts.of("error.output")) : code;
			} catch (VerbException e) {
				return e.kind() == VerbException.Kind.USAGE
						? complain(CommandLine.USAGE, e.getMessage() + " " + Texts.of("usage.help", name))
						: complain(CommandLine.FAILED, e.getMessage());
			} catch (StoreException e) {
				LOG.warn("{} failed", name, e);
				return complain(CommandLine.FAILED, e.getMessage());
			} catch (IOException e) {
				LOG.warn("{} failed", name, e);
				return complain(CommandLine.FAILED, file(e));
			} catch (OutOfMemoryError e) {
				return complain(CommandLine.FAILED, Texts.of("error.memory"));
			} catch (RuntimeException | LinkageError | StackOverflowError e) {
				// a fault in a verb must not show a person a stack trace
				LOG.error("{} failed", name, e);
				return complain(CommandLine.FAILED, Texts.of("error.fault", name, log.file()));
			}
		}
	}

	private static String file(IOException e) {
		return e instanceof FileSystemException one && one.getFile() != null
				? Texts.of("error.file", one.getFile(),
						one.getReason() == null ? e.getClass().getSimpleName() : one.getReason())
				: Texts.of("error.io", String.valueOf(e.getMessage()));
	}

	private int complain(int code, String sentence) {
		out.flush();
		err.println(sentence);
		return code;
	}
}
