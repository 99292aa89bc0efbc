// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.Arrays;
import java.util.Map;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet password}: encryption on, another password, encryption off. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "password")
@Command(name = "password")
public final class Password implements Verb {

	private static final String VARIABLE = "ISLET_PASSWORD";

	private final Stores stores;
	private final Map<String, String> environment;

	@Option(names = "--off", descriptionKey = "password.off")
	private boolean off;

	@Option(names = "--stdin", descriptionKey = "password.stdin")
	private boolean stdin;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Password(@Reference Stores stores) {
		this(stores, System.getenv());
	}

	/** For use with another environment. */
	public Password(Stores stores, Map<String, String> environment) {
		this.stores = stores;
		this.environment = environment;
	}

	@Override
	public int run(Console console) throws VerbException {
		boolean encrypted = stores.encrypted(console.data());
		if (off && !encrypted) {
			return tell(console, "password.wasOff");
		}
		if (!encrypted) {
			stores.open(console.data(), new char[0]).close();
		}
		char[] current = encrypted ? current(console) : new char[0];
		char[] wanted = off ? new char[0] : wanted(console, encrypted);
		try {
			stores.password(console.data(), current, wanted);
		} finally {
			Arrays.fill(current, '\0');
			Arrays.fill(wanted, '\0');
		}
		return tell(console, off ? "password.isOff" : encrypted ? "password.changed" : "password.isOn");
	}

	private char[] current(Console console) {
		String question = Texts.of("password.ask", console.data());
		return stdin ? console.password(question) : console.dataPassword(question);
	}

	private char[] wanted(Console console, boolean encrypted) throws VerbException {
		String known = environment.get(VARIABLE);
		if (!stdin && !encrypted && known != null) {
			return known.toCharArray();
		}
		char[] wanted = console.password(Texts.of("password.new"));
		if (wanted.length == 0) {
			throw Texts.failed("password.empty");
		}
		if (!stdin) {
			char[] again = console.password(Texts.of("password.again"));
			if (!Arrays.equals(wanted, again)) {
				throw Texts.failed("password.differ");
			}
		}
		return wanted;
	}

	private int tell(Console console, String sentence) {
		if (json) {
			console.json(Map.of("data", console.data().toString(), "encrypted", stores.encrypted(console.data())));
		} else {
			console.out().println(Texts.of(sentence, console.data()));
		}
		return CommandLine.DONE;
	}
}
