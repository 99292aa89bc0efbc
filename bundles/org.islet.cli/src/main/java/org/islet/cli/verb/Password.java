// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.Arrays;

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

	private final Stores stores;

	@Option(names = "--off", descriptionKey = "password.off")
	private boolean off;

	@Option(names = "--stdin", descriptionKey = "password.stdin")
	private boolean stdin;

	@Activate
	public Password(@Reference Stores stores) {
		this.stores = stores;
	}

	@Override
	public int run(Console console) throws VerbException {
		boolean encrypted = stores.encrypted(console.data());
		if (off && !encrypted) {
			console.out().println(Texts.of("password.wasOff", console.data()));
			return CommandLine.DONE;
		}
		console.store();
		return CommandLine.DONE;
	}
}
