// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.host.ImportResult.State;
import org.islet.device.host.Progress;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Channel;
import org.islet.device.link.RecordingChannel;
import org.islet.device.talk.Transcript;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one device with one driver: talk, place in time, keep the conversation, store page by page. */
final class UploadRun implements StoringSession.Pages {

	/** Before the names of a driver's own marks. */
	static final String DRIVER_MARK = "driver.";
	/** Before the names of what the person told. */
	static final String ANSWER_MARK = "answer.";
	/** When the device was last read to its end. */
	static final String READ_MARK = "read";
	/** The id of the driver that did. */
	static final String BY_MARK = "by";

	private static final Logger LOG = LoggerFactory.getLogger(UploadRun.class);
	private static final Duration WORTH_TELLING = Duration.ofMinutes(2);
	private static final double STEP = 0.01;
	private static final long PAUSE_NANOS = 100_000_000;

	private final Depot depot;
	private final ZoneId zone;
	private final InstalledDriver driver;
	private final Map<String, String> answers;
	private final Progress progress;
	private final Clock clock;
	private final List<Transcript.Act> acts = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private final Map<String, Instant> taken = new HashMap<>();
	private final Set<String> fresh = new HashSet<>();
	private final Outcome outcome;
	private Conversation conversation;
	private StoringSession session;
	private Map<String, String> marks = Map.of();
	private DeviceClock deviceClock;
	private boolean kept;
	private double shown = -1;
	private long told;

	/**
	 * @param zone the patient's
	 * @param what what the device is called as long as it has not told who it is
	 */
	UploadRun(Depot depot, ZoneId zone, InstalledDriver driver, Map<String, String> answers, Progress progress,
			Clock clock,
			String what) {
		this.depot = depot;
		this.zone = zone;
		this.driver = driver;
		this.answers = answers;
		this.progress = progress;
		this.clock = clock;
		outcome = new Outcome(what);
		outcome.format(driver.info().id());
		notes.add("driver " + driver.info().id() + " " + driver.info().version());
		notes.add("at " + clock.instant());
		answers.forEach((name, value) -> notes.add("answer " + name + " " + value));
	}

	/**
	 * @return who the device is; empty if it is another driver's, or if the outcome says what went wrong
	 */
	Optional<DeviceInfo> identify(Channel channel) {
		Channel recorded = new RecordingChannel(new CancellingChannel(channel, progress), acts::add);
		try {
			conversation = driver.driver().get()
					.identify(new GuardedTransport(recorded, driver.info().id(), driver.driver().get().sends()),
							answers);
			notes.add("device " + conversation.device().id());
			outcome.name(new CollectedDevice(conversation.device()).name());
			return Optional.of(conversation.device());
		} catch (DeviceException e) {
			failed(e);
		} catch (RuntimeException | LinkageError e) {
			// a plugin is called: whatever it trips over, the rest goes on
			broken(e);
		}
		return Optional.empty();
	}

	/** @param sentence what a person should know */
	void warn(String sentence) {
		outcome.warn(List.of(sentence));
	}

	/** @return whether another driver may know the device */
	boolean isStranger() {
		return conversation == null && outcome.stranger();
	}

	/**
	 * Reads the device identified.
	 *
	 * @param all whether all is to be read, not only what is new
	 */
	UploadResult read(boolean all) {
		DeviceInfo device = conversation.device();
		try {
			marks = depot.marks(device);
			Map<String, String> left = all ? Map.of() : named(DRIVER_MARK);
			left.forEach((name, value) -> notes.add("mark " + name + " " + value));
			session = new StoringSession(device, answers, left, this, this::progress);
			talk();
			settle();
		} catch (StoreException e) {
			LOG.warn("Storing what was read from {} failed", outcome.name(), e);
			outcome.end(outcome.taken() == 0 ? State.FAILED : State.PARTLY,
					Texts.of("storeFailed.device", e.getMessage(), outcome.taken(), outcome.name()));
		} finally {
			depot.end();
		}
		return result();
	}

	/** A fast device tells of every record; a person does not see steps that small. */
	private void progress(double share) {
		long now = System.nanoTime();
		if (Math.abs(share - shown) >= STEP || now - told >= PAUSE_NANOS) {
			shown = share;
			told = now;
			progress.at(share, Texts.of("reading.device", session.entries()));
		}
	}

	private Map<String, String> named(String prefix) {
		return marks.entrySet().stream().filter(mark -> mark.getKey().startsWith(prefix))
				.collect(Collectors.toMap(mark -> mark.getKey().substring(prefix.length()), Map.Entry::getValue));
	}

	private void talk() {
		try {
			conversation.read(session);
			session.commit();
		} catch (DeviceException e) {
			failed(e);
		} catch (StoreException e) {
			throw e;
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			// a plugin is called: whatever it trips over, the rest goes on
			broken(e);
		}
	}

	private void failed(DeviceException e) {
		LOG.info("{} with driver {}: {} {}", outcome.name(), driver.info().id(), e.kind(), e.getMessage());
		outcome.stranger(e.kind() == Kind.NOT_OURS);
		outcome.end(e.kind() == Kind.CANCELLED ? State.CANCELLED : State.FAILED,
				e.kind() == Kind.CANCELLED ? Texts.of("cancelled") : e.getMessage());
	}

	private void broken(Throwable e) {
		LOG.error("Driver {} of {} {} failed on {}", driver.info().id(), driver.info().bundle(),
				driver.info().version(),
				outcome.name(), e);
		outcome.end(State.FAILED,
				Texts.of("driverFailed", outcome.name(), driver.info().bundle(), driver.info().version()));
	}

	@Override
	public void clock(LocalDateTime shows) {
		deviceClock = new DeviceClock(shows, clock.instant());
		notes.add("clock " + shows + " " + deviceClock.at());
	}

	private ZoneId zone() {
		return deviceClock == null ? zone : deviceClock.zone(zone);
	}

	/** @return what was said so far */
	Transcript transcript() {
		return new Transcript(notes, acts);
	}

	private long keep(boolean isLast) {
		kept = true;
		return depot.keep(outcome.name() + ".transcript", transcript(), isLast);
	}

	@Override
	public void commit(List<CollectedDevice> page, Map<String, String> newMarks) throws DeviceException {
		Map<String, String> named = newMarks.entrySet().stream()
				.collect(Collectors.toMap(mark -> DRIVER_MARK + mark.getKey(), Map.Entry::getValue));
		boolean empty = page.stream().allMatch(device -> device.logs().stream().allMatch(log -> log.items().isEmpty()));
		if (!empty || !named.isEmpty()) {
			long number = keep(false);
			for (CollectedDevice device : page) {
				List<Placed> placed = new Anchoring(device, List.of(), zone(), clock.instant(), new Skips()).run();
				boolean isMain = device.info().id().equals(conversation.device().id());
				take(device.info(), fresh(device.info(), placed, number), isMain ? named : Map.of());
			}
		}
		if (progress.cancelled()) {
			throw new DeviceException(Kind.CANCELLED, Texts.of("cancelled"));
		}
	}

	/** What is stored already keeps the instant under which it was first found: clocks are set, the past stays. */
	private List<Logged<Entry>> fresh(DeviceInfo device, List<Placed> placed, long number) {
		Map<String, Instant> known = depot.known(device, placed);
		return placed.stream().map(one -> one.logged(device.id(), number)).map(logged -> {
			Instant at = fresh.contains(logged.key()) ? null : known.get(logged.key());
			if (at == null) {
				fresh.add(logged.key());
			}
			return at == null ? logged
					: new Logged<>(logged.entry(), at, logged.key(), logged.device(), logged.source());
		}).toList();
	}

	private void take(DeviceInfo device, List<Logged<Entry>> entries, Map<String, String> named) {
		outcome.took(depot.take(device, entries, named));
		entries.forEach(logged -> taken.put(logged.key(), logged.at()));
	}

	/** When all is known, clock changes told late put earlier pages in their place, and the read is noted. */
	private void settle() {
		Skips skips = session.skips();
		for (CollectedDevice device : session.devices()) {
			Anchoring anchoring = new Anchoring(device, List.of(), zone(), clock.instant(), skips);
			List<Placed> placed = anchoring.run();
			outcome.read(device.info(), placed);
			Oddities oddities = new Oddities(device.name(), zone());
			outcome.warn(oddities.farFromZone(anchoring.history()));
			warnOfGaps(device, placed);
			if (kept) {
				move(device, placed);
			}
		}
		outcome.took(depot.settle());
		outcome.session(skips, session.warnings());
		outcome.warn(drift());
		if (kept) {
			keep(true);
		}
		if (outcome.good()) {
			note();
		} else if (outcome.taken() > 0) {
			boolean cancelled = outcome.state() == State.CANCELLED;
			outcome.end(cancelled ? State.CANCELLED : State.PARTLY, Texts.of("kept.device",
					cancelled ? Texts.of("cancelled.device") : outcome.problem(), outcome.taken()));
		}
	}

	private void warnOfGaps(CollectedDevice device, List<Placed> placed) {
		Gaps gaps = Gaps.of(device.info(), device.name(), placed, zone);
		if (device.info().id().equals(conversation.device().id())) {
			gaps.overrun(before(), clock.instant(), driver.info().holdsDays(), zone)
					.ifPresent(this::warn);
		}
		gaps.silent().ifPresent(this::warn);
	}

	private Optional<Instant> before() {
		return Optional.ofNullable(marks.get(READ_MARK)).map(Instant::parse);
	}

	private void move(CollectedDevice device, List<Placed> placed) {
		long number = keep(false);
		List<Logged<Entry>> moved = new ArrayList<>();
		for (Placed one : placed) {
			Logged<Entry> logged = one.logged(device.info().id(), number);
			Instant before = taken.get(logged.key());
			if (before == null || fresh.contains(logged.key()) && !before.equals(logged.at())) {
				moved.add(logged);
			}
		}
		if (!moved.isEmpty()) {
			depot.take(device.info(), moved, Map.of());
		}
	}

	private void note() {
		Map<String, String> named = new HashMap<>();
		named.put(READ_MARK, clock.instant().toString());
		named.put(BY_MARK, driver.info().id());
		answers.forEach((name, value) -> named.put(ANSWER_MARK + name, value));
		depot.take(conversation.device(), List.of(), named);
	}

	private Optional<Duration> ahead() {
		return Optional.ofNullable(deviceClock).map(shown -> shown.ahead(zone));
	}

	private List<String> drift() {
		if (ahead().isEmpty() || ahead().get().abs().compareTo(WORTH_TELLING) < 0) {
			return List.of();
		}
		Duration ahead = ahead().get();
		String key = deviceClock.isMoved(zone) ? "drift.moved" : ahead.abs().toHours() >= 26 ? "drift.days" : "drift";
		return List.of(Texts.of(key + (ahead.isPositive() ? ".ahead" : ".behind"), outcome.name(), text(ahead.abs()),
				zone.getId()));
	}

	private static String text(Duration time) {
		return time.toDays() > 0 ? Texts.of("days", time.toDays())
				: Texts.of("hours", time.toHours(), "%02d".formatted(time.toMinutesPart()));
	}

	UploadResult result() {
		return new UploadResult(outcome.result(), Optional.ofNullable(conversation).map(Conversation::device), ahead(),
				before());
	}
}
