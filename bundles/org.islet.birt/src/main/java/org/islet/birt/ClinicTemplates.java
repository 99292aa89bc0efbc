// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;
import org.islet.report.host.Templates;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes templates without Java report types, and bundles. */
@Component
@Capability(namespace = "osgi.extender", name = TemplateBundle.EXTENDER, version = "1.0.0")
public final class ClinicTemplates implements Templates {

	/** What {@code islet report} takes and is no report. */
	private static final Set<String> RESERVED = Set.of("pack");

	/** Where a template may come from. */
	@FunctionalInterface
	private interface Source {
		TemplateFile read() throws RefusedException;
	}

	private final BirtReports reports;
	private final Optional<BundleContext> context;
	private final List<Installed> used = new ArrayList<>();

	@Activate
	public ClinicTemplates(BundleContext context, @Reference BirtReports reports) {
		this(Optional.of(context), reports);
	}

	ClinicTemplates(Optional<BundleContext> context, BirtReports reports) {
		this.context = context;
		this.reports = reports;
	}

	@Override
	public synchronized List<Template> use(Path folder) {
		used.forEach(old -> reports.remove(old.type()));
		used.clear();
		List<Template> found = new ArrayList<>();
		context.ifPresent(framework -> Stream.of(framework.getBundles()).forEach(bundle -> TemplateBundle.paths(bundle)
				.forEach(path -> found.add(use(bundle.getSymbolicName(), path,
						() -> TemplateFile.of(bundle, path))))));
		for (Path file : files(folder)) {
			found.add(use(file.toString(), file.getFileName().toString(), () -> TemplateFile.of(file)));
		}
		return found;
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT)
					.endsWith(TemplateFile.ENDING)).sorted().toList();
		} catch (IOException e) {
			// it is then said of the folder as of a template that cannot be read
			return List.of(folder);
		}
	}

	private Template use(String from, String name, Source source) {
		try {
			Installed template = free(source.read()).installed();
			reports.add(template);
			used.add(template);
			return accepted(template);
		} catch (RefusedException e) {
			return refused(from, name, e.getMessage());
		}
	}

	private TemplateFile free(TemplateFile file) throws RefusedException {
		Installed other = reports.installed(file.id());
		if (RESERVED.contains(file.id())) {
			throw new RefusedException(Texts.format("refused.reserved", file.id()));
		}
		if (other != null && !other.bundle().equals(file.from())) {
			throw new RefusedException(Texts.format("refused.taken", file.id(), other.bundle()));
		}
		return file;
	}

	private static Template accepted(Installed template) {
		var info = template.info(Locale.getDefault());
		return new Template(info.id(), info.title(), info.needs(), info.days(), info.bundle(), Optional.empty());
	}

	private static Template refused(String from, String name, String reason) {
		String id = TemplateFile.id(Path.of(name));
		return new Template(id, id, List.of(), 0, from, Optional.of(Texts.format("template.refused", from, reason)));
	}

	@Override
	public Template check(Path file) {
		try {
			Installed template = free(TemplateFile.of(file)).installed();
			new Trial(reports).print(template);
			return accepted(template);
		} catch (RefusedException e) {
			return refused(file.toString(), file.getFileName().toString(), e.getMessage());
		}
	}

	@Override
	public void pack(Path file, OutputStream out) throws ReportException, IOException {
		try {
			TemplateFile template = free(TemplateFile.of(file));
			new Trial(reports).print(template.installed());
			TemplateBundle.write(template, TemplateFile.parts(file), out);
		} catch (RefusedException e) {
			throw new ReportException(Kind.REFUSED, Texts.format("template.refused", file, e.getMessage()), e);
		}
	}
}
