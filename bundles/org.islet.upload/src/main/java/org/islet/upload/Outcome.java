// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.State;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.model.store.TherapyStore.Span;

/** What happens during an import, gathered for its result. */
final class Outcome {

	private String file;
	private String format;
	private State state = State.DONE;
	private boolean stranger;
	private String problem;
	private final List<DeviceInfo> devices = new ArrayList<>();
	private final Map<String, Integer> read = new LinkedHashMap<>();
	private final List<String> warnings = new ArrayList<>();
	private Intake intake = Intake.NONE;
	private Skips skips = new Skips();
	private Instant first;
	private Instant last;
	private PatientId owner;

	Outcome(String file) {
		this.file = file;
	}

	static Outcome failed(String file, String problem) {
		Outcome outcome = new Outcome(file);
		outcome.end(State.FAILED, problem);
		return outcome;
	}

	void format(InstalledFormat used) {
		format = used.info().id();
	}

	/** What it is called from now on. */
	void name(String name) {
		file = name;
	}

	String name() {
		return file;
	}

	void stranger(boolean is) {
		stranger = is;
	}

	boolean stranger() {
		return stranger;
	}

	void format(String id) {
		format = id;
	}

	void end(State how, String why) {
		state = how;
		problem = why;
	}

	/** Nothing is stored, for a device in it is somebody else's. */
	void foreign(PatientId whose, String why) {
		owner = whose;
		end(State.FAILED, why);
	}

	boolean good() {
		return state == State.DONE;
	}

	State state() {
		return state;
	}

	String problem() {
		return problem;
	}

	void session(CollectingSession session) {
		skips = session.skips();
		warnings.addAll(session.warnings());
	}

	void session(Skips left, List<String> said) {
		skips = left;
		warnings.addAll(said);
	}

	void warn(List<String> sentences) {
		warnings.addAll(sentences);
	}

	void read(DeviceInfo device, List<Placed> entries) {
		devices.add(device);
		entries.forEach(one -> read(one.entry(), one.at()));
	}

	void read(Copies copies) {
		copies.entries().forEach(one -> read(one.entry(), one.at()));
	}

	private void read(Entry entry, Instant at) {
		read.merge(entry.getClass().getSimpleName(), 1, Integer::sum);
		first = first == null || at.isBefore(first) ? at : first;
		last = last == null || at.isAfter(last) ? at : last;
	}

	int entries() {
		return read.values().stream().mapToInt(Integer::intValue).sum();
	}

	void took(Intake more) {
		intake = intake.plus(more);
	}

	int taken() {
		return intake.added() + intake.known() + intake.changed();
	}

	ImportResult result() {
		State end = state == State.DONE && skips.faulty() ? State.PARTLY : state;
		return new ImportResult(file, Optional.ofNullable(format), end, Optional.ofNullable(problem),
				List.copyOf(devices),
				byKind(), intake, skips.all(), List.copyOf(warnings),
				first == null ? Optional.empty() : Optional.of(new Span(first, last)),
				Optional.ofNullable(owner));
	}

	private Map<String, Integer> byKind() {
		Map<String, Integer> sorted = new LinkedHashMap<>();
		for (Class<?> kind : Entry.class.getPermittedSubclasses()) {
			if (read.containsKey(kind.getSimpleName())) {
				sorted.put(kind.getSimpleName(), read.get(kind.getSimpleName()));
			}
		}
		return sorted;
	}
}
