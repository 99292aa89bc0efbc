// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.Progress;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Bus;
import org.islet.device.talk.Transcript;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.model.DeviceInfo;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.DeviceUse;
import org.islet.model.store.TherapyStore.Kept;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Reads devices with the drivers and over the links installed at the moment. */
@Component
public final class DriverUploads implements DeviceUploads {

	/** A device is due when so much of what it holds has passed since it was read. */
	private static final double DUE = 0.75;

	private final Drivers drivers = new Drivers();
	private final Lines lines = new Lines();
	private final Set<String> busy = ConcurrentHashMap.newKeySet();
	private final BundleContext context;
	private final Clock clock;

	@Activate
	public DriverUploads(BundleContext context) {
		this.context = context;
		clock = Clock.systemUTC();
	}

	/** For use without a framework. */
	public DriverUploads(List<InstalledDriver> drivers, List<Bus> buses, Clock clock) {
		context = null;
		this.clock = clock;
		drivers.forEach(this.drivers::add);
		buses.forEach(lines::add);
	}

	@Reference(service = DeviceDriver.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bind(ServiceReference<DeviceDriver> driver) {
		drivers.add(driver, context);
	}

	void unbind(ServiceReference<DeviceDriver> driver) {
		drivers.remove(driver);
	}

	@Reference(service = Bus.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindBus(Bus bus) {
		lines.add(bus);
	}

	void unbindBus(Bus bus) {
		lines.remove(bus);
	}

	@Override
	public List<DriverInfo> drivers() {
		return drivers.all().stream().map(InstalledDriver::asked).toList();
	}

	@Override
	public Devices attached() {
		Devices all = everything();
		return new Devices(all.devices().stream().filter(found -> !found.drivers().isEmpty()).toList(), all.problems());
	}

	@Override
	public Devices everything() {
		List<Found> devices = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (Bus bus : lines.inOrder()) {
			try {
				bus.attached().forEach(device -> devices
						.add(new Found(device, drivers.of(device).stream().map(InstalledDriver::asked).toList())));
			} catch (DeviceException e) {
				problems.add(e.getMessage());
			}
		}
		return new Devices(List.copyOf(devices), List.copyOf(problems));
	}

	@Override
	public Bus.Watch watch(Runnable listener) {
		List<Bus.Watch> watches = new ArrayList<>();
		for (Bus bus : lines.inOrder()) {
			try {
				watches.add(bus.watch(listener));
			} catch (DeviceException e) {
				// attached() tells of it
			}
		}
		return () -> watches.forEach(Bus.Watch::close);
	}

	@Override
	public UploadResult run(TherapyStore store, Patient patient, Request request, Progress progress) {
		return exclusively(request, () -> new Attempt(lines, request, new Attempt.Purpose() {
			@Override
			public Map<String, String> told(InstalledDriver driver) {
				return DriverUploads.told(store, patient, driver);
			}

			@Override
			public UploadRun begin(InstalledDriver driver, Map<String, String> answers) {
				return new UploadRun(new StoreDepot(store, patient, driver, answers, clock, Optional.empty()),
						patient.zone(), driver, answers, progress, clock, Attempt.name(request.device()));
			}

			@Override
			public Optional<Attempt.Objection> objection(DeviceInfo device) {
				return request.foreign() ? Optional.empty()
						: new Ownership(store, patient).other(device)
								.map(owner -> new Attempt.Objection(
										Texts.of("foreign", new CollectedDevice(device).name(), owner.name()),
										Optional.of(owner.id())));
			}
		}).with(drivers.candidates(request)));
	}

	@Override
	public Recording record(Request request, boolean disguised, Progress progress) {
		FaultRecord record = new FaultRecord(request, disguised, progress, clock);
		UploadResult result = exclusively(request,
				() -> new Attempt(lines, request, record).with(drivers.candidates(request)));
		return record.recording(result);
	}

	private UploadResult exclusively(Request request, Supplier<UploadResult> read) {
		String path = request.device().path();
		if (!busy.add(path)) {
			return Attempt.failed(request.device(), Texts.of("busy", Attempt.name(request.device())));
		}
		try {
			return read.get();
		} finally {
			busy.remove(path);
		}
	}

	/** What was told when a device of this driver was last read. */
	private static Map<String, String> told(TherapyStore store, Patient patient, InstalledDriver driver) {
		Map<String, String> latest = Map.of();
		for (DeviceUse use : store.devices(patient.id())) {
			Map<String, String> marks = store.marks(patient.id(), use.device().id());
			boolean newer = marks.getOrDefault(UploadRun.READ_MARK, "")
					.compareTo(latest.getOrDefault(UploadRun.READ_MARK, "")) > 0;
			if (driver.info().id().equals(marks.get(UploadRun.BY_MARK)) && newer) {
				latest = marks;
			}
		}
		Map<String, String> answers = new HashMap<>();
		latest.forEach((name, value) -> {
			if (name.startsWith(UploadRun.ANSWER_MARK)) {
				answers.put(name.substring(UploadRun.ANSWER_MARK.length()), value);
			}
		});
		return answers;
	}

	@Override
	public Optional<UploadResult> reread(TherapyStore store, Patient patient, Kept original, Progress progress) {
		String id = original.origin().importer();
		if (!original.origin().name().endsWith(".transcript")) {
			return Optional.empty();
		}
		Optional<InstalledDriver> driver = drivers.named(id);
		String name = original.origin().name();
		if (driver.isEmpty()) {
			return Optional.of(Attempt.failed(name, Texts.of("driverGone", name, id)));
		}
		try (Reader text = new InputStreamReader(store.original(original.number()), StandardCharsets.UTF_8)) {
			Transcript transcript = Transcript.read(text);
			Map<String, String> answers = Origins.options(original.origin());
			Clock then = Clock.fixed(original.origin().at(), ZoneOffset.UTC);
			UploadRun run = new UploadRun(
					new RereadDepot(
							new StoreDepot(store, patient, driver.get(), answers, then, Optional.of(original.number())),
							marks(transcript)),
					patient.zone(), driver.get(), answers, progress, then, name);
			UploadResult result = play(run, transcript);
			store.reread(original.number(),
					new TherapyStore.Origin(name, id, driver.get().info().version(), original.origin().options(),
							clock.instant()));
			return Optional.of(result);
		} catch (IOException e) {
			return Optional.of(Attempt.failed(name, Texts.of("transcript", name, e.getMessage())));
		}
	}

	private static UploadResult play(UploadRun run, Transcript transcript) {
		return run.identify(new TranscriptPlayer(transcript, Manner.SKIPPING)).isPresent() ? run.read(false)
				: run.result();
	}

	private static Map<String, String> marks(Transcript transcript) {
		Map<String, String> marks = new HashMap<>();
		for (String note : transcript.notes()) {
			String[] parts = note.split(" ", 3);
			if (parts[0].equals("mark") && parts.length == 3) {
				marks.put(UploadRun.DRIVER_MARK + parts[1], parts[2]);
			}
		}
		return marks;
	}

	@Override
	public Replay replay(String id, Transcript transcript, Patient patient) {
		Optional<InstalledDriver> driver = drivers.named(id);
		if (driver.isEmpty()) {
			return new Replay(Optional.empty(), List.of(), Optional.of(Texts.of("noSuchDriver", id)), List.of());
		}
		Map<String, String> answers = new HashMap<>();
		transcript.notes().stream().map(note -> note.split(" ", 3))
				.filter(note -> note[0].equals("answer") && note.length == 3)
				.forEach(note -> answers.put(note[1], note[2]));
		ReplayDepot depot = new ReplayDepot(marks(transcript));
		UploadRun run = new UploadRun(depot, patient.zone(), driver.get(), answers, Progress.NONE, when(transcript),
				"transcript");
		UploadResult result = play(run, transcript);
		return new Replay(result.device(), depot.entries(), result.result().problem(), result.result().warnings());
	}

	/** A conversation is read at the time at which it was had, where it tells. */
	private Clock when(Transcript transcript) {
		try {
			return Clock.fixed(Instant.parse(transcript.note("at")), ZoneId.of("UTC"));
		} catch (java.time.format.DateTimeParseException e) {
			return clock;
		}
	}

	@Override
	public List<LastRead> lastReads(TherapyStore store, Patient patient) {
		List<LastRead> reads = new ArrayList<>();
		for (DeviceUse use : store.devices(patient.id())) {
			Map<String, String> marks = store.marks(patient.id(), use.device().id());
			if (marks.containsKey(UploadRun.READ_MARK)) {
				String by = marks.getOrDefault(UploadRun.BY_MARK, "");
				Instant at = Instant.parse(marks.get(UploadRun.READ_MARK));
				int days = drivers.named(by).map(driver -> driver.info().holdsDays()).orElse(0);
				boolean due = days > 0 && !clock.instant().isBefore(at.plusSeconds((long) (days * 86_400L * DUE)));
				reads.add(new LastRead(use.device(), by, at, days, due));
			}
		}
		reads.sort(Comparator.comparing(LastRead::at));
		return reads;
	}
}
