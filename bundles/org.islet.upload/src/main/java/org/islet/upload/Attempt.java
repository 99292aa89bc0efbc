// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.model.DeviceInfo;
import org.islet.model.PatientId;

/** One read of a device: the drivers that may read it are asked one after the other. */
final class Attempt {

	/** What it is read for. */
	interface Purpose {

		/** @return what was told to a driver before */
		Map<String, String> told(InstalledDriver driver);

		UploadRun begin(InstalledDriver driver, Map<String, String> answers);

		/** @return why the device must not be read; empty if it may */
		Optional<Objection> objection(DeviceInfo device);
	}

	/**
	 * Why a device must not be read.
	 *
	 * @param sentence for a person
	 * @param owner for whom it was read before, if that is why
	 */
	record Objection(String sentence, Optional<PatientId> owner) {
	}

	private final Lines lines;
	private final Request request;
	private final Purpose purpose;

	Attempt(Lines lines, Request request, Purpose purpose) {
		this.lines = lines;
		this.request = request;
		this.purpose = purpose;
	}

	UploadResult with(List<InstalledDriver> candidates) {
		UploadResult last = failed(request.device(), request.driver().map(id -> Texts.of("noSuchDriver", id))
				.orElseGet(() -> Texts.of("noDriver", name(request.device()))));
		for (int i = 0; i < candidates.size(); i++) {
			InstalledDriver driver = candidates.get(i);
			Map<String, String> answers = new HashMap<>(purpose.told(driver));
			answers.putAll(request.answers());
			Optional<String> missing = missing(driver, answers);
			if (missing.isPresent()) {
				last = failed(request.device(), missing.get());
				continue;
			}
			UploadRun run = purpose.begin(driver, answers);
			last = read(run, driver, candidates.subList(i + 1, candidates.size()));
			if (!run.isStranger()) {
				return last;
			}
		}
		return last;
	}

	private UploadResult read(UploadRun run, InstalledDriver driver, List<InstalledDriver> others) {
		Optional<Bus> bus = lines.of(request.device());
		if (bus.isEmpty()) {
			return failed(request.device(), Texts.of("noLink", driver.info().link()));
		}
		try (Channel channel = bus.get().open(request.device(), driver.settings())) {
			Optional<DeviceInfo> device = run.identify(channel);
			if (device.isEmpty()) {
				return run.result();
			}
			Optional<Objection> objection = purpose.objection(device.get());
			if (objection.isPresent()) {
				return refused(device.get(), objection.get());
			}
			if (!others.isEmpty()) {
				run.warn(Texts.of("others", driver.info().id(), others.stream()
						.map(other -> other.info().id() + " (" + other.info().maker() + " "
								+ String.join(", ", other.info().models()) + ")")
						.collect(Collectors.joining(", "))));
			}
			return run.read(request.all());
		} catch (DeviceException e) {
			return failed(request.device(), e.getMessage());
		}
	}

	private static UploadResult refused(DeviceInfo device, Objection objection) {
		Outcome outcome = Outcome.failed(new CollectedDevice(device).name(), objection.sentence());
		objection.owner().ifPresent(owner -> outcome.foreign(owner, objection.sentence()));
		return new UploadResult(outcome.result(), Optional.of(device), Optional.empty(), Optional.empty());
	}

	private static Optional<String> missing(InstalledDriver driver, Map<String, String> answers) {
		for (DeviceDriver.Question question : driver.driver().get().questions()) {
			String answer = answers.get(question.name());
			if (answer == null) {
				return Optional.of(Texts.of("question", question.label(), question.name()));
			}
			if (!answer.matches(question.format())) {
				return Optional.of(Texts.of("answer", answer, question.label(), question.name()));
			}
		}
		return Optional.empty();
	}

	/** @return what a person calls something attached */
	static String name(Attached device) {
		return device.name().isBlank() ? device.path() : device.name();
	}

	static UploadResult failed(Attached device, String problem) {
		return failed(name(device), problem);
	}

	static UploadResult failed(String what, String problem) {
		return new UploadResult(Outcome.failed(what, problem).result(), Optional.empty(), Optional.empty(),
				Optional.empty());
	}
}
