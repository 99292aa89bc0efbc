// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.Instant;

import org.islet.face.RecordText;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.store.OwnRecords;

/** What was done to one record, and can be undone and done again: each time the store keeps another version. */
sealed interface Change {

	/** @return what the record says, or said last */
	Entry entry();

	void undo(OwnRecords own);

	void redo(OwnRecords own);

	/** A record was added. */
	record Added(Logged<?> record) implements Change {

		@Override
		public Entry entry() {
			return record.entry();
		}

		@Override
		public void undo(OwnRecords own) {
			own.delete(record.key());
		}

		@Override
		public void redo(OwnRecords own) {
			own.undelete(record.key());
		}
	}

	/** A record says something else. */
	record Changed(Logged<?> before, Entry entry, Instant at) implements Change {

		@Override
		public void undo(OwnRecords own) {
			own.change(before.key(), before.entry(), before.at());
		}

		@Override
		public void redo(OwnRecords own) {
			own.change(before.key(), entry, at);
		}
	}

	/** A record was taken out. */
	record Deleted(Logged<?> record) implements Change {

		@Override
		public Entry entry() {
			return record.entry();
		}

		@Override
		public void undo(OwnRecords own) {
			own.undelete(record.key());
		}

		@Override
		public void redo(OwnRecords own) {
			own.delete(record.key());
		}
	}

	/** @return what it was about, in a few words */
	default String words() {
		return RecordText.of(entry());
	}
}
