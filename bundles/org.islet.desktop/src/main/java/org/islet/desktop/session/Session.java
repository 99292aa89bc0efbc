// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
		/** somebody was added to the patients or changed, is open or not open any more, or was read a device of */
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
	private final Executor ui;
	private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
	private final ExecutorService workers = Executors
			.newCachedThreadPool(Thread.ofPlatform().daemon().name("islet-work-", 1).factory());
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final List<Task<?>> tasks = new CopyOnWriteArrayList<>();
	private final List<Task<?>> running = new CopyOnWriteArrayList<>();
	private final AtomicBoolean closed = new AtomicBoolean();
	private Consumer<Failure> failures = ignored -> {
		// the log has it
	};
	private volatile TherapyStore store;
	private volatile List<Patient> patients;
	private volatile Optional<Patient> patient;
	private List<PatientId> open;

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
		this.open = patient.map(Patient::id).stream().toList();
	}

	/** @return the data folder; on any thread */
	public Path folder() {
		return folder;
	}

	/** @return the file in which faults are written down; on any thread */
	public Path log() {
		return log;
	}

	/** @return all patients by name; on any thread */
	public List<Patient> patients() {
		return patients;
	}

	/** @return the patient chosen; empty while there is none at all or none is open; on any thread */
	public Optional<Patient> patient() {
		return patient;
	}

	/** @return how the chosen patient's data is shown and judged; on any thread */
	public Preferences preferences() {
		return patient.map(Patient::preferences).orElse(Preferences.DEFAULT);
	}

	/** Chooses the patient the window is about, who is open from then on. */
	public void choose(PatientId id) {
		Optional<Patient> chosen = find(id);
		if (chosen.isPresent() && !chosen.equals(patient)) {
			set(chosen.get());
		}
	}

	private void set(Patient chosen) {
		patient = Optional.of(chosen);
		if (!open.contains(chosen.id())) {
			open = Stream.concat(open.stream(), Stream.of(chosen.id())).toList();
		}
		tell(Change.PATIENT);
	}

	/** @return the patients that are open, in the order in which they were opened; the chosen one is among them */
	public List<Patient> open() {
		return open.stream().flatMap(id -> find(id).stream()).toList();
	}

	/** Chooses the open patient after the chosen one, or before it, as if they stood in a circle. */
	public void turn(int steps) {
		if (!open.isEmpty()) {
			int chosen = patient.map(one -> open.indexOf(one.id())).orElse(0);
			choose(open.get(Math.floorMod(chosen + steps, open.size())));
		}
	}

	/** Closes a patient; the one after it is the chosen one then, or the one before. Work that is under way goes on. */
	public void leave(PatientId id) {
		int place = open.indexOf(id);
		if (place < 0) {
			return;
		}
		open = open.stream().filter(one -> !one.equals(id)).toList();
		if (patient.filter(one -> one.id().equals(id)).isPresent()) {
			patient = open.isEmpty() ? Optional.empty() : find(open.get(Math.min(place, open.size() - 1)));
			tell(Change.PATIENT);
		}
		tell(Change.PATIENTS);
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
		boolean first = patients.isEmpty();
		patients = Stream.concat(patients.stream().filter(other -> !other.id().equals(one.id())), Stream.of(one))
				.toList();
		reread();
		if (first || patient.filter(chosen -> chosen.id().equals(one.id())).isPresent()) {
			set(one);
		}
	}

	private void reread() {
		load((open, progress) -> open.patients()).done(all -> {
			boolean first = patients.isEmpty();
			patients = all;
			if (first && patient.isEmpty() && !all.isEmpty()) {
				set(all.getFirst());
			}
			tell(Change.PATIENTS);
		});
	}

	/** Whoever has stored something of a patient says so when it is stored. */
	public void stored(PatientId id) {
		if (find(id).isEmpty()) {
			reread();
		} else if (patient.filter(chosen -> chosen.id().equals(id)).isPresent()) {
			tell(Change.DATA);
		} else {
			tell(Change.PATIENTS);
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

	/**
	 * Does what cannot be done while the store is open: waits for whatever works with it, closes it, and opens it again.
	 * What is asked for meanwhile waits. For when no task with a title is under way.
	 *
	 * @param work called with the store closed, in a thread of its own
	 * @param reopen opens the store, whether the work has failed or not; if that fails the session is of no use any more
	 * @return done when the store is open again and everybody has been told of what is in it
	 */
	public <T> Task<T> apart(Callable<T> work, Supplier<TherapyStore> reopen) {
		Task<T> task = task("");
		submit(task, () -> {
			gate.writeLock().lock();
			try {
				store.close();
				try {
					return work.call();
				} finally {
					store = reopen.get();
					patients = store.patients();
				}
			} finally {
				gate.writeLock().unlock();
			}
		}, ignored -> anew());
		return task;
	}

	/** Another store is open: whoever was chosen may be somebody else now. */
	private void anew() {
		open = open.stream().filter(id -> find(id).isPresent()).toList();
		patient = patient.flatMap(one -> find(one.id())).or(() -> patients.stream().findFirst());
		patient.ifPresentOrElse(this::set, () -> tell(Change.PATIENT));
		tell(Change.PATIENTS);
		tell(Change.DATA);
	}

	/** @return the tasks with a title that are under way, in the order in which they began */
	public List<Task<?>> tasks() {
		return List.copyOf(tasks);
	}

	private <T> Task<T> task(String title) {
		return new Task<>(title, ui, failure -> failures.accept(failure));
	}

	private <T> void submit(Task<T> task, Work<T> work, Consumer<T> first) {
		submit(task, () -> {
			gate.readLock().lock();
			try {
				return work.run(store, task.progress());
			} finally {
				gate.readLock().unlock();
			}
		}, first);
	}

	private <T> void submit(Task<T> task, Callable<T> work, Consumer<T> first) {
		if (closed.get()) {
			return;
		}
		running.add(task);
		workers.execute(() -> {
			try {
				T value = work.call();
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

	/**
	 * Asks all work to stop, waits for what must come to an end, and closes the store. What is asked for later is never
	 * begun. On any thread.
	 */
	@Override
	public void close() {
		if (closed.getAndSet(true)) {
			return;
		}
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
