// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;

import org.islet.device.FormatException;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.State;
import org.islet.device.host.Progress;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Copied;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.model.store.TherapyStore.Kept;
import org.islet.model.store.TherapyStore.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file with one format: parse, anchor, keep the original, store page by page. */
final class ImportRun {

	/** Entries stored in one transaction. */
	static final int PAGE = 5000;

	private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

	private record Batch(CollectedDevice device, List<Placed> entries) {
	}

	private final TherapyStore store;
	private final Patient patient;
	private final Source source;
	private final InstalledFormat format;
	private final Map<String, String> options;
	private final Progress progress;
	private final Instant now;
	private final Outcome outcome;

	ImportRun(TherapyStore store, Patient patient, Source source, InstalledFormat format, Map<String, String> options,
			Progress progress, Clock clock) {
		this.store = store;
		this.patient = patient;
		this.source = source;
		this.format = format;
		this.options = options;
		this.progress = progress;
		now = clock.instant();
		outcome = new Outcome(source.name());
		outcome.format(format);
	}

	/** @param foreign whether to go on if a device in it was read for another patient before */
	ImportResult run(boolean foreign) {
		return run(foreign, this::keep);
	}

	ImportResult reread(Kept original) {
		return run(true, () -> {
			store.reread(original.number(), origin());
			return original.number();
		});
	}

	private interface Keeping {
		long number() throws IOException;
	}

	private ImportResult run(boolean foreign, Keeping keeping) {
		CollectingSession session = read();
		if (session == null || outcome.state() == State.FAILED || outcome.state() == State.CANCELLED) {
			return outcome.result();
		}
		List<Batch> batches = anchor(session);
		List<Copies> copies = copies(session);
		if (outcome.entries() == 0) {
			outcome.end(State.FAILED, outcome.good() ? Texts.of("noEntries", source.name()) : outcome.problem());
			return outcome.result();
		}
		if (!foreign && refused(session)) {
			return outcome.result();
		}
		try {
			long number = keeping.number();
			TherapyStore.Note taking = store.taking(number);
			try {
				store(batches, number);
				copy(copies, number);
			} finally {
				taking.close();
			}
			if (outcome.state() != State.CANCELLED) {
				progress.at(1, Texts.of("storing"));
			}
		} catch (StoreException | IOException e) {
			LOG.warn("Storing {} failed", source.name(), e);
			outcome.end(outcome.taken() == 0 ? State.FAILED : State.PARTLY,
					Texts.of("storeFailed", e.getMessage(), outcome.taken(), source.name()));
		}
		if (outcome.state() == State.PARTLY && outcome.problem() != null && outcome.taken() == outcome.entries()) {
			outcome.end(State.PARTLY, Texts.of("kept", outcome.problem(), outcome.taken()));
		}
		return outcome.result();
	}

	/** Whether a device in it is somebody else's, as far as is known. */
	private boolean refused(CollectingSession session) {
		Ownership ownership = new Ownership(store, patient);
		for (CollectedDevice device : session.devices()) {
			Optional<Patient> owner = ownership.other(device.info());
			if (owner.isPresent()) {
				outcome.foreign(owner.get().id(),
						Texts.of("foreign.file", source.name(), device.name(), owner.get().name(), patient.name()));
				return true;
			}
		}
		return false;
	}

	private CollectingSession read() {
		try (Content content = Content.of(source.open())) {
			long size = source.size();
			CollectingSession session = new CollectingSession(options, progress,
					() -> progress.at(0.5 * Math.min(1, (double) content.rawBytes() / size), Texts.of("reading")),
					content::hasMore);
			read(content, session);
			toTheEnd(content, session.empty());
			outcome.session(session);
			return session;
		} catch (IOException e) {
			outcome.end(State.FAILED, unreadable(e));
		} catch (StoreException e) {
			outcome.end(State.FAILED, e.getMessage());
		}
		return null;
	}

	private void read(Content content, CollectingSession session) {
		try {
			format.format().get().read(content, session);
		} catch (FormatException e) {
			outcome.end(switch (e.kind()) {
			case DAMAGED -> State.PARTLY;
			case CANCELLED -> State.CANCELLED;
			case NOT_OURS, EMPTY, UNDECIDED -> State.FAILED;
			}, e.getMessage());
		} catch (IOException e) {
			LOG.info("Reading {} ended", source.name(), e);
		} catch (CollectingSession.TooMuchException | OutOfMemoryError e) {
			LOG.warn("Reading {} stopped", source.name(), e);
			outcome.end(State.FAILED, Texts.of("tooMuch", source.name(), CollectingSession.MOST_ENTRIES));
		} catch (Exception | LinkageError e) {
			// a plugin is called: whatever it trips over, the rest goes on
			LOG.error("Format {} of {} {} failed on {}", format.info().id(), format.info().bundle(),
					format.info().version(), source.name(), e);
			outcome.end(State.FAILED,
					Texts.of("pluginFailed", source.name(), format.info().bundle(), format.info().version()));
		}
	}

	/** A checksum is at the end: only who has read all of a compressed file knows that what was read is right. */
	private void toTheEnd(Content content, boolean empty) {
		boolean good = outcome.state() != State.FAILED;
		if (outcome.state() == State.CANCELLED || good && drained(content)) {
			return;
		}
		switch (content.failure()) {
		case null -> {
			// what the format said stands
		}
		case Content.TooLargeException e -> outcome.end(State.FAILED, Texts.of("tooLarge", source.name()));
		case EOFException e when good && !empty -> outcome.end(State.PARTLY, Texts.of("brokenOff", source.name()));
		case IOException e -> outcome.end(State.FAILED, unreadable(e));
		}
	}

	private boolean drained(Content content) {
		try {
			content.transferTo(OutputStream.nullOutputStream());
		} catch (IOException e) {
			LOG.info("Reading {} to its end failed", source.name(), e);
		}
		return content.failure() == null;
	}

	private String unreadable(IOException e) {
		return unreadable(source.name(), e);
	}

	/** What a person can do about a file that cannot be read. */
	static String unreadable(String file, IOException e) {
		return e instanceof EOFException || e instanceof ZipException ? Texts.of("damaged", file)
				: Texts.of("unreadableContent", file, e.getMessage());
	}

	private List<Batch> anchor(CollectingSession session) {
		List<Batch> batches = new ArrayList<>();
		for (CollectedDevice device : session.devices()) {
			Anchoring anchoring = new Anchoring(device, new LaterChanges(store, patient).of(device, now),
					patient.zone(), now, session.skips());
			List<Placed> placed = anchoring.run();
			outcome.read(device.info(), placed);
			Oddities oddities = new Oddities(device.name(), patient.zone());
			outcome.warn(oddities.farFromZone(anchoring.history()));
			outcome.warn(oddities.missingHours(anchoring.history(), placed).stream().toList());
			batches.add(new Batch(device, placed));
		}
		return batches;
	}

	private Origin origin() {
		return Origins.of(source.plainName(), format, options, now);
	}

	private long keep() throws IOException {
		Origin origin = origin();
		long number;
		try (Content content = Content.of(source.open())) {
			number = store.keep(patient.id(), origin, content);
		}
		for (Kept kept : store.originals(patient.id())) {
			if (kept.number() == number && !Origins.same(kept.origin(), origin)) {
				store.reread(number, origin);
			}
		}
		return number;
	}

	private List<Copies> copies(CollectingSession session) {
		session.zones().stream().filter(zone -> !zone.equals(patient.zone())).forEach(zone -> outcome
				.warn(List.of(Texts.of("otherZone", source.name(), zone.getId(), patient.zone().getId()))));
		List<Copies> all = session.devices().stream().map(device -> Copies.of(device, now, session.skips())).toList();
		all.forEach(outcome::read);
		return all;
	}

	private void store(List<Batch> batches, long number) {
		for (Batch batch : batches) {
			DeviceInfo device = batch.device().info();
			page(batch.entries(), page -> {
				List<Logged<Entry>> logged = page.stream().map(one -> one.logged(device.id(), number)).toList();
				return store.take(patient.id(), device, logged);
			});
		}
	}

	private void copy(List<Copies> all, long number) {
		for (Copies copies : all) {
			List<String> others = new ArrayList<>();
			page(copies.entries(), page -> {
				Copied copied = store.copy(patient.id(), copies.device(), Copies.from(page, number));
				others.addAll(copied.others());
				return new Intake(copied.added(), copied.known() + copied.others().size(), 0);
			});
			if (!others.isEmpty()) {
				outcome.warn(List.of(copies.kept(others)));
			}
		}
	}

	private <T> void page(List<T> entries, Function<List<T>, Intake> store) {
		int all = outcome.entries();
		for (int from = 0; from < entries.size() && outcome.state() != State.CANCELLED; from += PAGE) {
			progress.at(0.5 + 0.5 * outcome.taken() / all, Texts.of("storing"));
			if (progress.cancelled()) {
				outcome.end(State.CANCELLED, Texts.of("cancelledStoring", outcome.taken(), all, source.name()));
			} else {
				outcome.took(store.apply(entries.subList(from, Math.min(from + PAGE, entries.size()))));
			}
		}
	}
}
