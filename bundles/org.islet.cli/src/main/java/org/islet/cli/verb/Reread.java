// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.FileImports;
import org.islet.device.host.ImportResult;
import org.islet.device.host.UploadResult;
import org.islet.face.ResultWords;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Kept;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet reread}: the kept originals once more, with the formats installed now. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "reread")
@Command(name = "reread")
public final class Reread implements Verb {

	private final FileImports imports;
	private final DeviceUploads uploads;

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
	private Optional<String> patient = Optional.empty();

	@Option(names = "--newer", descriptionKey = "reread.newer")
	private boolean newer;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Reread(@Reference FileImports imports, @Reference DeviceUploads uploads) {
		this.imports = imports;
		this.uploads = uploads;
	}

	@Override
	public int run(Console console) throws VerbException {
		TherapyStore store = console.store();
		Patient whose = console.patient(patient);
		Map<String, String> versions = new HashMap<>();
		imports.formats().forEach(format -> versions.put(format.id(), format.version()));
		uploads.drivers().forEach(driver -> versions.put(driver.id(), driver.version()));
		List<Kept> originals = store.originals(whose.id()).stream()
				.filter(kept -> !newer || !kept.origin().version().equals(versions.get(kept.origin().importer())))
				.toList();
		List<ImportResult> results = new ArrayList<>();
		for (Kept original : originals) {
			ImportResult result = uploads.reread(store, whose, original, console.progress()).map(UploadResult::result)
					.orElseGet(() -> reread(store, whose, original, console));
			results.add(result);
			if (!json) {
				new ResultText(console.out(), whose.zone(), source(original)).print(result);
			}
		}
		if (json) {
			console.json(results);
		} else if (results.isEmpty()) {
			console.out().println(Texts.of("reread.none"));
		}
		return results.isEmpty() ? CommandLine.DONE : Import.code(results);
	}

	private static ResultWords source(Kept original) {
		return original.origin().name().endsWith(".transcript") ? ResultWords.DEVICE : ResultWords.FILE;
	}

	private ImportResult reread(TherapyStore store, Patient whose, Kept original, Console console) {
		return imports.reread(store, whose, original, console.progress());
	}
}
