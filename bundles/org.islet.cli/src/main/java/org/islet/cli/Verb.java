// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.ResourceBundle;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command such as {@code islet import}. A bundle adds one by registering a prototype service:
 *
 * <pre>
 * &#64;Component(scope = ServiceScope.PROTOTYPE)
 * &#64;Adds(verb = "greet")
 * &#64;Command(name = "greet", description = "Says hello.")
 * public final class Greet implements Verb {
 *
 * 	&#64;Option(names = "--loudly", description = "With an exclamation mark.")
 * 	private boolean loudly;
 *
 * 	&#64;Override
 * 	public int run(Console console) {
 * 		console.out().println(loudly ? "Hello!" : "Hello.");
 * 		return CommandLine.DONE;
 * 	}
 * }
 * </pre>
 *
 * The annotations {@code @Command}, {@code @Option} and {@code @Parameters} are picocli's. The options
 * {@code --data}, {@code --locale} and {@code --help} are understood by every verb without its doing. A verb may have
 * subcommands; each is a {@code Verb} too, but not a service.
 */
@ConsumerType
public interface Verb {

	/**
	 * Does it. Called once on a fresh instance, after its options were set.
	 *
	 * @param console where it runs
	 * @return the exit code, see {@link CommandLine}
	 * @throws VerbException if it cannot be done; the message is shown
	 * @throws IOException if a file cannot be read or written
	 */
	int run(Console console) throws VerbException, IOException;

	/**
	 * @return texts in the default locale's language, picocli's keys ({@code islet.greet.usage.description.0},
	 *         {@code islet.greet.loudly}), where the annotations alone do not say it
	 */
	default Optional<ResourceBundle> texts() {
		return Optional.empty();
	}
}
