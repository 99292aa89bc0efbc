// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.islet.device.Disguise;
import org.islet.device.host.DeviceUploads.Recording;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.Progress;
import org.islet.device.host.UploadResult;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.device.talk.Transcript;
import org.islet.model.DeviceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a conversation with a device for those who look for a fault: nothing is stored, serial numbers and dates change. */
final class FaultRecord implements Attempt.Purpose {

	private static final Logger LOG = LoggerFactory.getLogger(FaultRecord.class);

	private final Request request;
	private final boolean disguised;
	private final Progress progress;
	private final Clock clock;
	private final Disguise how = new Disguise(UUID.randomUUID().toString());
	private InstalledDriver driver;
	private Map<String, String> answers = Map.of();
	private UploadRun run;

	FaultRecord(Request request, boolean disguised, Progress progress, Clock clock) {
		this.request = request;
		this.disguised = disguised;
		this.progress = progress;
		this.clock = clock;
	}

	@Override
	public Map<String, String> told(InstalledDriver by) {
		return Map.of();
	}

	@Override
	public UploadRun begin(InstalledDriver by, Map<String, String> told) {
		driver = by;
		answers = told;
		run = new UploadRun(new ReplayDepot(Map.of()), ZoneOffset.UTC, by, told, progress, clock,
				Attempt.name(request.device()));
		return run;
	}

	/** A driver that cannot disguise what was said is better known before minutes of talk than after. */
	@Override
	public Optional<Attempt.Objection> objection(DeviceInfo device) {
		return disguised && !disguise(new ArrayList<>(), new Disguise(""))
				? Optional.of(new Attempt.Objection(cannot(), Optional.empty()))
				: Optional.empty();
	}

	private String cannot() {
		return Texts.of("cannotDisguise", driver.info().id());
	}

	private boolean disguise(List<Transcript.Act> acts, Disguise as) {
		try {
			return driver.driver().get().disguise(acts, answers, as);
		} catch (RuntimeException | LinkageError e) { // a plugin is called
			LOG.error("Driver {} of {} {} could not disguise a conversation", driver.info().id(),
					driver.info().bundle(),
					driver.info().version(), e);
			return false;
		}
	}

	/** @param result how the read ended */
	Recording recording(UploadResult result) {
		Optional<String> problem = result.result().problem();
		if (run == null || run.transcript().acts().isEmpty()) {
			return new Recording(Optional.empty(), List.of(), problem);
		}
		Transcript said = run.transcript().copy();
		if (!disguised) {
			return new Recording(Optional.of(said), List.of(), problem);
		}
		List<Transcript.Act> acts = new ArrayList<>(said.acts());
		if (!disguise(acts, how)) {
			return new Recording(Optional.empty(), List.of(), Optional.of(cannot()));
		}
		List<String> notes = notes();
		shown(acts).ifPresent(device -> notes.add("device " + device.id()));
		return new Recording(Optional.of(new Transcript(notes, acts)),
				how.kept().stream().map(act -> notes.size() + act + 1).toList(), problem);
	}

	/** @return which device the disguised conversation is with */
	private Optional<DeviceInfo> shown(List<Transcript.Act> acts) {
		Map<String, String> told = new HashMap<>(answers);
		told.replaceAll((name, answer) -> how.serial(answer));
		UploadRun again = new UploadRun(new ReplayDepot(Map.of()), ZoneOffset.UTC, driver, told, Progress.NONE, clock,
				"transcript");
		return again.identify(new TranscriptPlayer(new Transcript(List.of(), acts), Manner.SKIPPING));
	}

	private List<String> notes() {
		List<String> notes = new ArrayList<>();
		notes.add("driver " + driver.info().id() + " " + driver.info().version());
		notes.add("at " + LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(how.days())
				.toInstant(ZoneOffset.UTC));
		answers.forEach((name, answer) -> notes.add("answer " + name + " " + how.serial(answer)));
		return notes;
	}
}
