// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.shell.Texts;
import org.islet.model.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet restore}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "restore")
@Command(name = "restore")
public final class Restore implements Verb {

	private final Stores stores;

	@Parameters(paramLabel = "DIR", descriptionKey = "restore.folder")
	private Path folder;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Restore(@Reference Stores stores) {
		this.stores = stores;
	}

	@Override
	public int run(Console console) {
		Path backup = folder.toAbsolutePath().normalize();
		char[] password = stores.encrypted(backup) ? console.dataPassword(Texts.of("password.ask", backup))
				: new char[0];
		try {
			stores.restore(backup, console.data(), password);
		} finally {
			Arrays.fill(password, '\0');
		}
		if (json) {
			console.json(Map.of("data", console.data().toString()));
		} else {
			console.out().println(Texts.of("restore.done", backup, console.data()));
		}
		return CommandLine.DONE;
	}
}
