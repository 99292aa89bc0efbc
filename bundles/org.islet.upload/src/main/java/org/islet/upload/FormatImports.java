// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.islet.device.FileFormat;
import org.islet.device.Imports;
import org.islet.device.host.FileImports;
import org.islet.device.host.ImportResult;
import org.islet.device.host.Progress;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Kept;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Imports files with the formats installed at the moment. */
@Component
public final class FormatImports implements FileImports {

	private final Map<Object, InstalledFormat> installed = new ConcurrentHashMap<>();
	private final BundleContext context;
	private final Clock clock;

	@Activate
	public FormatImports(BundleContext context) {
		this.context = context;
		clock = Clock.systemUTC();
	}

	/** For use without a framework. */
	public FormatImports(Map<FormatInfo, FileFormat> formats, Clock clock) {
		context = null;
		this.clock = clock;
		formats.forEach((info, format) -> installed.put(info, new InstalledFormat(info, () -> format)));
	}

	@Reference(service = FileFormat.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bind(ServiceReference<FileFormat> format) {
		Bundle bundle = format.getBundle();
		String id = property(format, "id");
		FormatInfo info = new FormatInfo(id, Optional.ofNullable(property(format, "title")).orElse(id),
				endings(format.getProperty(Imports.PREFIX_ + "endings")), bundle.getSymbolicName(),
				bundle.getVersion().toString());
		if (id != null) {
			installed.put(format, new InstalledFormat(info, () -> context.getService(format)));
		}
	}

	void unbind(ServiceReference<FileFormat> format) {
		installed.remove(format);
	}

	private static String property(ServiceReference<FileFormat> format, String name) {
		return format.getProperty(Imports.PREFIX_ + name) instanceof String text ? text : null;
	}

	private static List<String> endings(Object value) {
		return switch (value) {
		case String[] all -> List.of(all);
		case String one -> List.of(one);
		case null, default -> List.of();
		};
	}

	@Override
	public List<FormatInfo> formats() {
		return sorted().stream().map(InstalledFormat::info).toList();
	}

	private List<InstalledFormat> sorted() {
		return installed.values().stream().sorted(Comparator.comparing(format -> format.info().title())).toList();
	}

	@Override
	public ImportResult run(TherapyStore store, Patient patient, Request request, Progress progress) {
		Path file = request.file();
		String name = String.valueOf(file.getFileName());
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			String problem = Files.isDirectory(file) ? "folder" : Files.exists(file) ? "unreadable" : "missing";
			return Outcome.failed(name, Texts.of(problem, file)).result();
		}
		Source source = Source.of(file);
		try {
			Recognition found = request.format().isPresent()
					? Recognition.named(request.format().get(), sorted())
					: Recognition.of(source.head(), sorted());
			return found.format() == null ? Outcome.failed(name, found.problem()).result()
					: new ImportRun(store, patient, source, found.format(), request.options(), progress, clock)
							.run(request.foreign());
		} catch (IOException e) {
			return Outcome.failed(name, ImportRun.unreadable(name, e)).result();
		}
	}

	@Override
	public ImportResult reread(TherapyStore store, Patient patient, Kept original, Progress progress) {
		String importer = original.origin().importer();
		String name = original.origin().name();
		return installed.values().stream().filter(f -> f.info().id().equals(importer)).findFirst()
				.map(format -> new ImportRun(store, patient, Source.of(store, original), format,
						Origins.options(original.origin()), progress, clock).reread(original))
				.orElseGet(() -> Outcome.failed(name, Texts.of("formatGone", name, importer)).result());
	}
}
