// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.islet.birt.Binding.Section;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.host.Pack;
import org.islet.report.host.Pack.Outcome;
import org.islet.report.host.Pack.Part;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;

/** Prints several reports about the same days, two at a time, and binds them behind a cover. */
final class PackPrinting {

	private static final int AT_ONCE = Math.min(2, Runtime.getRuntime().availableProcessors());

	/** Prints one report. */
	@FunctionalInterface
	interface Press {
		byte[] pdf(Installed type, Timeline timeline, ReportRequest request) throws ReportException;
	}

	/** A bound pack. */
	record Bound(Pack pack, byte[] pdf) {
	}

	/** A report as it came from the press: its pages or why there are none. */
	private record Sheets(Installed type, Outcome outcome, byte[] pdf, int pages, String reason) {

		static Sheets without(Installed type, Outcome outcome, String reason) {
			return new Sheets(type, outcome, new byte[0], 0, reason);
		}
	}

	private final Press press;
	private final Timeline timeline;
	private final ReportRequest request;

	PackPrinting(Press press, Timeline timeline, ReportRequest request) {
		this.press = press;
		this.timeline = timeline;
		this.request = request;
	}

	Bound bind(List<Installed> types, Pack.Watcher watcher) throws ReportException {
		List<Sheets> printed = print(types, watcher);
		if (printed.stream().noneMatch(sheets -> sheets.outcome() == Outcome.BOUND)) {
			throw new ReportException(Kind.FAILED, Texts.format("pack.empty",
					String.join(" ", printed.stream().map(s -> title(s.type()) + ": " + s.reason() + ".").toList())),
					null);
		}
		try {
			return behindCover(printed, 1);
		} catch (IOException e) {
			throw new ReportException(Kind.FAILED, Texts.format("pack.unbound", e.getMessage()), e);
		}
	}

	private List<Sheets> print(List<Installed> types, Pack.Watcher watcher) throws ReportException {
		try (ExecutorService presses = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Future<Sheets>> jobs = types.stream().map(type -> presses.submit(() -> sheets(type))).toList();
			List<Sheets> printed = new ArrayList<>();
			for (Future<Sheets> job : jobs) {
				watcher.at(printed.size(), types.size(), title(types.get(printed.size())));
				printed.add(job.get());
				if (watcher.cancelled()) {
					presses.shutdownNow();
					throw cancelled(null);
				}
			}
			watcher.at(printed.size(), types.size(), "");
			return printed;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw cancelled(e);
		} catch (ExecutionException e) {
			throw new ReportException(Kind.FAILED, Texts.format("pack.unbound", String.valueOf(e.getCause())), e);
		}
	}

	private static ReportException cancelled(Throwable cause) {
		return new ReportException(Kind.CANCELLED, Texts.format("pack.cancelled"), cause);
	}

	private Sheets sheets(Installed type) throws IOException {
		Optional<String> missing = Needs.missing(type.needs(), timeline);
		if (missing.isPresent()) {
			return Sheets.without(type, Outcome.LEFT_OUT, missing.get());
		}
		try {
			byte[] pdf = press.pdf(type, asFarAsItLooks(type), request);
			return new Sheets(type, Outcome.BOUND, pdf, Binding.pages(pdf), "");
		} catch (ReportException e) {
			return Sheets.without(type, Outcome.FAILED, e.getMessage());
		}
	}

	/** The timeline a report would be given if it were printed alone, so that it says the same here. */
	private Timeline asFarAsItLooks(Installed type) {
		var from = timeline.period().from().minus(type.info(request.locale()).before(timeline.period()));
		List<Logged<?>> before = timeline.before().stream()
				.filter(logged -> !logged.at().isBefore(from) || logged.entry() instanceof PumpSettings).toList();
		return new Timeline(timeline.patient(), timeline.period(), timeline.devices(), before, timeline.entries(),
				timeline.after(), timeline.sources());
	}

	/** The cover says where each report begins, which depends on how many pages the cover itself has. */
	private Bound behindCover(List<Sheets> printed, int coverPages) throws ReportException, IOException {
		Pack pack = pack(printed, coverPages);
		Installed cover = new Cover(pack).installed();
		byte[] first = press.pdf(cover, timeline, request);
		int pages = Binding.pages(first);
		if (pages > coverPages) {
			return behindCover(printed, pages);
		}
		List<Section> sections = new ArrayList<>(List.of(new Section(cover.title(request.locale()), first)));
		printed.stream().filter(sheets -> sheets.outcome() == Outcome.BOUND)
				.forEach(sheets -> sections.add(new Section(title(sheets.type()), sheets.pdf())));
		return new Bound(pack, Binding.bind(sections));
	}

	private Pack pack(List<Sheets> printed, int coverPages) {
		List<Part> parts = new ArrayList<>();
		int page = coverPages + 1;
		for (Sheets sheets : printed) {
			boolean bound = sheets.outcome() == Outcome.BOUND;
			parts.add(new Part(sheets.type().id(), title(sheets.type()), sheets.outcome(), bound ? page : 0,
					sheets.pages(), sheets.reason()));
			page += sheets.pages();
		}
		return new Pack(parts);
	}

	private String title(Installed type) {
		Locale language = request.locale();
		return type.title(language);
	}
}
