// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window is about: the open data folder and the patient chosen. Views have it injected, do through it whatever
 * takes longer than a moment, and hear from it what has changed. Unless said otherwise its methods are for the thread that
 * owns the window, and listeners are called there.
 */
public final class Session implements AutoCloseable {

	/** What a view may have to show anew. */
	public enum Change {
		/** another patient is chosen, or the chosen one's name, units, targets or zone are others now */
		PATIENT,
		/** somebody was added to the patients or changed */
		PATIENTS,
		/** the chosen patient's entries */
		DATA,
		/** a task with a title began or ended */
		TASKS
	}

	/** Hears of changes. */
	@FunctionalInterface
	public interface Listener {
		void changed(Change change);
	}

	/** Being told of changes; closing it ends that. */
	public interface Watch extends AutoCloseable {
		@Override
		void close();
	}

	private static final Logger LOG = LoggerFactory.getLogger(Session.class);
	private static final int SECONDS_TO_END = 30;

	private final Path folder;
	private final Path log;
	private final TherapyStore store;
	private final Executor ui;
	private final ExecutorService workers = Executors
			.newCachedThreadPool(Thread.ofPlatform().daemon().name("islet-work-", 1).factory());
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final List<Task<?>> tasks = new CopyOnWriteArrayList<>();
	private final List<Task<?>> running = new CopyOnWriteArrayList<>();
	private Consumer<Failure> failures = ignored -> {
		// the log has it
	};
	private volatile List<Patient> patients;
	private volatile Optional<Patient> patient;

	/**
	 * Reads the patients, and so is for a thread that may wait.
	 *
	 * @param folder the data folder
	 * @param log the file in which faults are written down
	 * @param store the store in it; closed with the session
	 * @param ui runs what it is given in the thread that owns the window, later and in order
	 */
	public Session(Path folder, Path log, TherapyStore store, Executor ui) {
		this.folder = folder;
		this.log = log;
		this.store = store;
		this.ui = ui;
		this.patients = store.patients();
		this.patient = patients.stream().findFirst();
	}

	/** @return the data folder; on any thread */
	public Path folder() {
		return folder;
	}

	/** @return all patients by name; on any thread */
	public List<Patient> patients() {
		return patients;
	}

	/** @return the patient chosen; empty only while there is none at all; on any thread */
	public Optional<Patient> patient() {
		return patient;
	}

	/** @return how the chosen patient's data is shown and judged; on any thread */
	public Preferences preferences() {
		return patient.map(Patient::preferences).orElse(Preferences.DEFAULT);
	}

	/** Chooses the patient the window is about. */
	public void choose(PatientId id) {
		Optional<Patient> chosen = find(id);
		if (chosen.isPresent() && !chosen.equals(patient)) {
			patient = chosen;
			tell(Change.PATIENT);
		}
	}

	/** @return the patient of that id; on any thread */
	public Optional<Patient> find(PatientId id) {
		return patients.stream().filter(one -> one.id().equals(id)).findFirst();
	}

	/**
	 * Adds or changes a patient. The first one is the chosen one.
	 *
	 * @param wanted see {@link TherapyStore#save}
	 * @return done when it is saved and everybody has been told
	 */
	public Task<Patient> save(Patient wanted) {
		Task<Patient> task = task("");
		submit(task, (open, progress) -> open.save(wanted), this::saved);
		return task;
	}

	private void saved(Patient one) {
		reread();
		if (patient.isEmpty() || patient.get().id().equals(one.id())) {
			patient = Optional.of(one);
			tell(Change.PATIENT);
		}
	}

	private void reread() {
		load((open, progress) -> open.patients()).done(all -> {
			patients = all;
			if (patient.isEmpty() && !all.isEmpty()) {
				patient = Optional.of(all.getFirst());
				tell(Change.PATIENT);
			}
			tell(Change.PATIENTS);
		});
	}

	/** Whoever has stored something of a patient says so when it is stored. */
	public void stored(PatientId id) {
		if (patient.isEmpty() || find(id).isEmpty()) {
			reread();
		} else if (patient.get().id().equals(id)) {
			tell(Change.DATA);
		}
	}

	/** @return being told of changes until it is closed */
	public Watch watch(Listener listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/** @param shown told of work that failed where nobody else is told */
	public void failures(Consumer<Failure> shown) {
		failures = shown;
	}

	/**
	 * Begins work that a person knows of: the window shows its title and progress and lets them cancel it.
	 *
	 * @param title what a person calls it
	 */
	public <T> Task<T> start(String title, Work<T> work) {
		Task<T> task = task(title);
		tasks.add(task);
		tell(Change.TASKS);
		submit(task, work, ignored -> {
			// whoever asked for it is told
		});
		return task;
	}

	/** Begins to load what a view shows; see also {@link Latest}. */
	public <T> Task<T> load(Work<T> work) {
		Task<T> task = task("");
		submit(task, work, ignored -> {
			// whoever asked for it is told
		});
		return task;
	}

	/** @return the tasks with a title that are under way, in the order in which they began */
	public List<Task<?>> tasks() {
		return List.copyOf(tasks);
	}

	private <T> Task<T> task(String title) {
		return new Task<>(title, ui, failure -> failures.accept(failure));
	}

	private <T> void submit(Task<T> task, Work<T> work, Consumer<T> first) {
		running.add(task);
		workers.execute(() -> {
			try {
				T value = work.run(store, task.progress());
				end(task, () -> {
					first.accept(value);
					task.succeed(value);
				});
			} catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
				// whatever work throws is told to a person as a sentence and must not end the window
				Failure failure = Failure.of(e, log);
				LOG.warn("{} failed", task.title().isEmpty() ? "loading" : task.title(), e);
				end(task, () -> task.fail(failure));
			}
		});
	}

	private void end(Task<?> task, Runnable outcome) {
		running.remove(task);
		ui.execute(() -> {
			boolean known = tasks.remove(task);
			outcome.run();
			if (known) {
				tell(Change.TASKS);
			}
		});
	}

	private void tell(Change change) {
		ui.execute(() -> listeners.forEach(listener -> listener.changed(change)));
	}

	/** Asks all work to stop, waits for what must come to an end, and closes the store. */
	@Override
	public void close() {
		running.forEach(Task::cancel);
		workers.shutdown();
		try {
			if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
				LOG.warn("{} tasks did not end in {} s", running.size(), SECONDS_TO_END);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			store.close();
		}
	}
}
