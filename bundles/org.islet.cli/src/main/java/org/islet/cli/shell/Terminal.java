// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person sits there. */
final class Terminal {

	private Terminal() {
	}

	/** @return the console if both sides of it are a terminal, else null */
	static Console console() {
		Console console = System.console();
		return console != null && terminal(console) ? console : null;
	}

	/** Until Java 21 there is a console only on a terminal; later ones must be asked. */
	private static boolean terminal(Console console) {
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		} catch (NoSuchMethodException e) {
			return true;
		} catch (IllegalAccessException | InvocationTargetException e) {
			return false;
		}
	}
}
