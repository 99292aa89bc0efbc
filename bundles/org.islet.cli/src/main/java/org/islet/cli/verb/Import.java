// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.device.host.FileImports;
import org.islet.device.host.FileImports.Request;
import org.islet.device.host.ImportResult;
import org.islet.face.ResultWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet import}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "import")
@Command(name = "import")
public final class Import implements Verb {

	/** A comma separates only where another role follows, since columns may have commas in their names. */
	private static final Pattern COMMA = Pattern.compile(",(?=[A-Za-z.-]+=)");

	private final FileImports imports;

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "import.patient")
	private String patient;

	@Option(names = "--zone", paramLabel = "IANA", descriptionKey = "import.zone")
	private String zone;

	@Option(names = "--format", paramLabel = "ID", descriptionKey = "import.format")
	private String format;

	@Option(names = "--map", paramLabel = "ROLE=COLUMN", descriptionKey = "import.map")
	private List<String> map = new ArrayList<>();

	@Option(names = "--anyway", descriptionKey = "import.anyway")
	private boolean anyway;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.files")
	private List<Path> files;

	@Activate
	public Import(@Reference FileImports imports) {
		this.imports = imports;
	}

	@Override
	public int run(Console console) throws VerbException, IOException {
		Map<String, String> options = options();
		if (files.stream().noneMatch(Files::exists)) {
			throw Texts.failed("import.noFile", files.getFirst());
		}
		Recipient recipient = Recipient.of(console, Optional.ofNullable(patient), Optional.ofNullable(zone));
		List<ImportResult> results = new ArrayList<>();
		for (Path file : files) {
			ImportResult result = imports.run(recipient.store(), recipient.patient(),
					new Request(file, Optional.ofNullable(format), options, anyway), console.progress());
			results.add(result);
			if (!json) {
				new ResultText(console.out(), recipient.patient().zone(), ResultWords.FILE).print(result);
				result.owner().ifPresent(owner -> console.out().println("  " + Texts.of("import.foreign")));
			}
		}
		if (json) {
			console.json(Map.of("files", results));
		}
		return code(results);
	}

	private Map<String, String> options() throws VerbException {
		Map<String, String> options = new HashMap<>();
		for (String part : map.stream().flatMap(COMMA::splitAsStream).toList()) {
			int equals = part.indexOf('=');
			if (equals < 1) {
				throw Texts.usage("import.wrongMap", part);
			}
			options.put("map." + part.substring(0, equals).strip(), part.substring(equals + 1).strip());
		}
		return options;
	}

	/** @return the exit code of several results: failed if one failed */
	static int code(List<ImportResult> results) {
		int code = CommandLine.DONE;
		for (ImportResult result : results) {
			switch (result.state()) {
			case FAILED, CANCELLED -> {
				return CommandLine.FAILED;
			}
			case PARTLY -> code = CommandLine.PARTLY;
			case DONE -> {
				// leaves it as it is
			}
			}
		}
		return code;
	}
}
