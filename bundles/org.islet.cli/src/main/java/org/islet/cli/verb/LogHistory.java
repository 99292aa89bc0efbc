// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;

import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.face.Moment;
import org.islet.face.RecordText;
import org.islet.model.Patient;
import org.islet.model.store.OwnRecords.Version;
import org.islet.model.store.OwnRecords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code islet log history}. */
@Command(name = "history")
final class LogHistory implements Verb {

	@Parameters(paramLabel = "KEY", descriptionKey = "log.key")
	private String key;

	@Mixin
	private Log.Whose whose;

	@Override
	public int run(Console console) throws VerbException {
		Patient patient = whose.patient(console);
		OwnRecords own = console.store().own(patient.id());
		List<Version> versions = own.history(Log.key(own, key));
		if (whose.json()) {
			console.json(versions);
			return CommandLine.DONE;
		}
		Columns columns = new Columns(Texts.of("log.made"), "", Texts.of("log.time.heading"), Texts.of("log.record"));
		versions.forEach(version -> columns.row(Moment.SHOWN.format(version.made().atZone(patient.zone())),
				RecordText.of(version.act()), RecordText.time(version.record(), patient.zone()),
				RecordText.of(version.record().entry())));
		columns.print(console.out());
		return CommandLine.DONE;
	}
}
