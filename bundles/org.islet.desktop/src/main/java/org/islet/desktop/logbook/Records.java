// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.islet.desktop.logbook.Changes.Step;
import org.islet.desktop.session.Failure;
import org.islet.desktop.session.Session;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.store.OwnRecords;

/**
 * Does to the records of patients what the person wants, one after the other in the order in which it was wanted, and
 * remembers how to undo it. For the thread that owns the window.
 */
final class Records {

	/** Is told how it went. */
	interface Listener {

		/**
		 * @param whose whose records; perhaps another patient is shown by now
		 * @param sentence the key of the sentence about it
		 */
		void did(PatientId whose, String sentence, Step step);

		/** Nothing of it was done. */
		void failed(PatientId whose, Failure failure);
	}

	/** What is to be done in the store; out comes what was done. */
	private interface Act {
		Step in(OwnRecords own);
	}

	private final Session session;
	private final Listener listener;
	private final Map<PatientId, Changes> changes = new HashMap<>();
	private final Deque<Runnable> waiting = new ArrayDeque<>();
	private boolean busy;

	Records(Session session, Listener listener) {
		this.session = session;
		this.listener = listener;
	}

	Changes changes(PatientId whose) {
		return changes.computeIfAbsent(whose, id -> new Changes());
	}

	/** @param day the day shown */
	void add(PatientId whose, LocalDate day, List<Entry> entries, Instant at) {
		begin(whose, "logbook.added", own -> {
			List<Change> parts = new ArrayList<>();
			entries.forEach(entry -> parts.add(new Change.Added(own.add(entry, at))));
			return new Step(day, parts);
		}, step -> changes(whose).did(step));
	}

	void change(PatientId whose, LocalDate day, Logged<?> before, Entry entry, Instant at) {
		begin(whose, "logbook.changed", own -> {
			own.change(before.key(), entry, at);
			return new Step(day, List.of(new Change.Changed(before, entry, at)));
		}, step -> changes(whose).did(step));
	}

	void delete(PatientId whose, LocalDate day, Logged<?> record) {
		begin(whose, "logbook.deleted", own -> {
			own.delete(record.key());
			return new Step(day, List.of(new Change.Deleted(record)));
		}, step -> changes(whose).did(step));
	}

	void undo(PatientId whose) {
		again(() -> changes(whose).toUndo().ifPresent(step -> run(whose, "logbook.undone", own -> {
			step.parts().reversed().forEach(part -> part.undo(own));
			return step;
		}, undone -> changes(whose).undid())));
	}

	void redo(PatientId whose) {
		again(() -> changes(whose).toRedo().ifPresent(step -> run(whose, "logbook.redone", own -> {
			step.parts().forEach(part -> part.redo(own));
			return step;
		}, redone -> changes(whose).redid())));
	}

	private void begin(PatientId whose, String sentence, Act act, Consumer<Step> then) {
		again(() -> run(whose, sentence, act, then));
	}

	private void again(Runnable begin) {
		waiting.add(begin);
		next();
	}

	private void next() {
		while (!busy && !waiting.isEmpty()) {
			waiting.poll().run();
		}
	}

	private void run(PatientId whose, String sentence, Act act, Consumer<Step> then) {
		busy = true;
		session.load((store, progress) -> act.in(store.own(whose))).done(step -> {
			busy = false;
			then.accept(step);
			session.stored(whose);
			listener.did(whose, sentence, step);
			next();
		}).failed(failure -> {
			busy = false;
			listener.failed(whose, failure);
			next();
		});
	}
}
