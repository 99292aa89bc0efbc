// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.report.host.Templates;
import org.islet.report.host.Templates.Template;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code islet template check} and {@code islet template pack}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "template")
@Command(name = "template", subcommands = { ClinicTemplate.Check.class, ClinicTemplate.Pack.class })
public final class ClinicTemplate implements Verb {

	private final Templates templates;

	@Activate
	public ClinicTemplate(@Reference Templates templates) {
		this.templates = templates;
	}

	@Override
	public int run(Console console) throws VerbException {
		throw Texts.usage("template.checkOrPack");
	}

	/** Uses what lies in the data folder, and says of each that cannot be used why not. */
	static List<Template> use(Templates templates, Console console) {
		List<Template> all = templates.use(console.data().resolve(Templates.FOLDER));
		all.forEach(template -> template.refusal().ifPresent(console.err()::println));
		return all;
	}

	private static Path existing(Path file) throws VerbException {
		if (!Files.isRegularFile(file)) {
			throw Texts.failed("template.noFile", file);
		}
		return file;
	}

	/** Says whether templates are accepted. */
	@Command(name = "check")
	static final class Check implements Verb {

		@ParentCommand
		private ClinicTemplate parent;

		@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "template.files")
		private List<Path> files = new ArrayList<>();

		@Option(names = "--json", descriptionKey = "common.json")
		private boolean json;

		@Override
		public int run(Console console) throws VerbException {
			List<Template> checked = new ArrayList<>();
			for (Path file : files) {
				checked.add(parent.templates.check(existing(file)));
			}
			if (json) {
				console.json(checked.stream().map(Check::json).toList());
			} else {
				checked.forEach(template -> console.out().println(template.refusal()
						.orElseGet(() -> Texts.of("template.accepted", template.from(), template.id(),
								template.title(), String.join(", ", template.needs()), template.days()))));
			}
			return checked.stream().allMatch(template -> template.refusal().isEmpty()) ? CommandLine.DONE
					: CommandLine.FAILED;
		}

		private static Map<String, Object> json(Template template) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("file", template.from());
			json.put("id", template.id());
			json.put("accepted", template.refusal().isEmpty());
			json.put("title", template.title());
			json.put("needs", template.needs());
			json.put("days", template.days());
			json.put("reason", template.refusal().orElse(null));
			return json;
		}
	}

	/** Makes a bundle of one. */
	@Command(name = "pack")
	static final class Pack implements Verb {

		@ParentCommand
		private ClinicTemplate parent;

		@Parameters(paramLabel = "FILE", descriptionKey = "template.file")
		private Path file;

		@Option(names = { "-o", "--output" }, paramLabel = "JAR", descriptionKey = "template.output")
		private Path output;

		@Override
		public int run(Console console) throws VerbException, IOException {
			existing(file);
			String name = file.getFileName().toString().replaceFirst("(?i)\\.rptdesign$", "") + ".jar";
			Path jar = output == null ? Path.of(name) : output;
			Draft.write(jar, out -> {
				parent.templates.pack(file, out);
				return jar;
			});
			console.out().println(Texts.of("template.packed", file, jar));
			return CommandLine.DONE;
		}
	}
}
