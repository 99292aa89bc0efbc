// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.shell.Texts;
import org.islet.device.host.FileImports;
import org.islet.device.host.FileImports.FormatInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet formats}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "formats")
@Command(name = "formats")
public final class Formats implements Verb {

	private final FileImports imports;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Formats(@Reference FileImports imports) {
		this.imports = imports;
	}

	@Override
	public int run(Console console) {
		List<FormatInfo> all = imports.formats();
		if (json) {
			console.json(all);
		} else {
			Columns columns = new Columns(Texts.of("list.id"), Texts.of("list.title"), Texts.of("formats.endings"),
					Texts.of("list.from"));
			all.forEach(format -> columns.row(format.id(), format.title(), String.join(", ", format.endings()),
					format.bundle() + " " + format.version()));
			columns.print(console.out());
		}
		return CommandLine.DONE;
	}
}
