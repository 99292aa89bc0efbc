// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;
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

/** {@code islet check}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "check")
@Command(name = "check")
public final class Check implements Verb {

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Override
	public int run(Console console) throws VerbException {
		List<String> wrong = console.store().check(console.err()::println);
		if (json) {
			console.json(Map.of("data", console.data().toString(), "problems", wrong));
		} else if (wrong.isEmpty()) {
			console.out().println(Texts.of("check.fine", console.data()));
		} else {
			wrong.forEach(console.out()::println);
			console.out().println(Texts.of("check.wrong", wrong.size(), console.data()));
		}
		return wrong.isEmpty() ? CommandLine.DONE : CommandLine.FAILED;
	}
}
