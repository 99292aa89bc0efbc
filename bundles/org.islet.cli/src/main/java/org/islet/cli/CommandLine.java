// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The command line, as a service for whatever started the program.
 */
@ProviderType
public interface CommandLine {

	/** Done. */
	int DONE = 0;
	/** Not done; a sentence said why. */
	int FAILED = 1;
	/** The command was not understood. */
	int USAGE = 2;
	/** Done, but parts of the input were left out because they are faulty. */
	int PARTLY = 3;

	/**
	 * Runs one command. Never throws and never ends the program.
	 *
	 * @param args the command as typed, without the program's name
	 * @param out takes the answer
	 * @param err takes complaints and progress
	 * @param in where answers to questions come from when there is no terminal
	 * @return the exit code: {@link #DONE}, {@link #FAILED}, {@link #USAGE} or {@link #PARTLY}
	 */
	int run(List<String> args, PrintStream out, PrintStream err, InputStream in);
}
