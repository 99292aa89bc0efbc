// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.host.Pack;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;
import org.islet.report.host.Reports;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints the installed report types with BIRT. */
@Component(service = { Reports.class, BirtReports.class })
public final class BirtReports implements Reports {

	/** Reports from this place on are bound only where they are asked for. */
	private static final int ONLY_BY_NAME = 90;
	private static final Logger LOG = LoggerFactory.getLogger(BirtReports.class);

	private final Map<String, Installed> types = new ConcurrentHashMap<>();
	private final Engine engine;
	private final Templates templates;

	@Activate
	public BirtReports(BundleContext context) {
		this(Theme.of(context), context.getDataFile("engine").toPath());
	}

	/**
	 * @param folder for fonts and temporary files
	 */
	BirtReports(Theme theme, Path folder) {
		engine = new Engine(theme, folder);
		templates = new Templates(theme);
	}

	@Deactivate
	void stop() {
		engine.close();
	}

	@Reference(service = ReportType.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void add(ReportType type, ServiceReference<ReportType> reference) {
		Bundle bundle = reference.getBundle();
		Map<String, Object> declared = new HashMap<>();
		for (String key : reference.getPropertyKeys()) {
			declared.put(key, reference.getProperty(key));
		}
		add(Installed.of(type, declared, bundle.getSymbolicName(), bundle.getVersion().toString(),
				bundle.getLastModified()));
	}

	void remove(ReportType type) {
		types.values().removeIf(installed -> installed.type() == type);
	}

	void add(Installed type) {
		types.put(type.id(), type);
	}

	Installed installed(String type) {
		return types.get(type);
	}

	@Override
	public List<ReportInfo> types() {
		return types.values().stream().map(type -> type.info(Locale.getDefault()))
				.sorted(Comparator.comparing(ReportInfo::title)).toList();
	}

	@Override
	public Optional<String> unavailable(String type, Timeline timeline) {
		Installed installed = types.get(type);
		return installed == null ? Optional.of(unknown(type)) : Needs.missing(installed.needs(), timeline);
	}

	@Override
	public Pack pack(List<String> ids, Timeline timeline, ReportRequest request, Pack.Watcher watcher,
			OutputStream out) throws ReportException {
		List<Installed> wanted = new ArrayList<>();
		for (String id : ids) {
			wanted.add(find(id));
		}
		List<Installed> bindable = wanted.isEmpty() ? inOrder() : wanted.stream().distinct().toList();
		new Asked(request).of(bindable);
		PackPrinting.Bound bound = new PackPrinting(
				(type, its, shown) -> printed(type, its, new Asked(shown).its(type), Form.PDF), timeline, request)
				.bind(bindable, watcher);
		write(bound.pdf(), out, Texts.format("pack"));
		return bound.pack();
	}

	private List<Installed> inOrder() {
		return types.values().stream().filter(type -> type.place() < ONLY_BY_NAME)
				.sorted(Comparator.comparingInt(Installed::place)
						.thenComparing(Installed::days, Comparator.reverseOrder()).thenComparing(Installed::id))
				.toList();
	}

	@Override
	public void print(String type, Timeline timeline, ReportRequest request, Form form, OutputStream out)
			throws ReportException {
		Installed installed = find(type);
		new Asked(request).of(installed);
		write(printed(installed, timeline, request, form), out, installed.title());
	}

	private Installed find(String type) throws ReportException {
		Installed installed = types.get(type);
		if (installed == null) {
			throw new ReportException(Kind.UNKNOWN, unknown(type), null);
		}
		return installed;
	}

	private static void write(byte[] printed, OutputStream out, String title) throws ReportException {
		try {
			out.write(printed);
		} catch (IOException e) {
			throw new ReportException(Kind.FAILED, Texts.format("unwritten", title, e.getMessage()), e);
		}
	}

	byte[] printed(Installed installed, Timeline timeline, ReportRequest request, Form form)
			throws ReportException {
		try {
			ReportData data = installed.type().data(timeline, request);
			return switch (form) {
			case JSON -> Figures.json(data);
			case CSV -> Figures.csv(data);
			case XLSX -> Spreadsheet.of(data);
			case PDF, HTML -> engine.use(birt -> document(birt, installed, timeline, request, form, data));
			};
		} catch (RefusedException e) {
			throw new ReportException(Kind.REFUSED,
					Texts.format("refused", installed.title(), installed.bundle(), e.getMessage()), e);
		} catch (Exception | LinkageError e) {
			// report type and template are a plugin's: whatever it throws must not end the program
			LOG.warn("Printing {} of {} {} failed", installed.id(), installed.bundle(), installed.version(), e);
			throw new ReportException(Kind.FAILED,
					Texts.format("failed", installed.title(), installed.bundle(), String.valueOf(e.getMessage())), e);
		}
	}

	private byte[] document(IReportEngine birt, Installed installed, Timeline timeline, ReportRequest request,
			Form form, ReportData data) throws IOException, EngineException, RefusedException {
		IReportRunnable template = templates.open(birt, installed.type().template(), installed.revision(),
				request.locale(), request.paper());
		StandardTables standard = new StandardTables(timeline, request, data.title());
		String footer = Footer.of(timeline, request);
		byte[] printed = new Rendering(birt, form).render(template, data.title(), request,
				new ReportTables(standard, data), footer);
		return form == Form.HTML ? new WebPage(data.title(), request.locale(), footer).of(printed) : printed;
	}

	private static String unknown(String type) {
		return Texts.format("unknown", type);
	}
}
