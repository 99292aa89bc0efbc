// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.nio.file.Path;
import java.util.Map;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet backup}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "backup")
@Command(name = "backup")
public final class Backup implements Verb {

	@Parameters(paramLabel = "DIR", descriptionKey = "backup.folder")
	private Path folder;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Override
	public int run(Console console) throws VerbException {
		Path where = folder.toAbsolutePath().normalize();
		console.store().backup(where);
		if (json) {
			console.json(Map.of("backup", where.toString()));
		} else {
			console.out().println(Texts.of("backup.done", console.data(), where));
		}
		return CommandLine.DONE;
	}
}
