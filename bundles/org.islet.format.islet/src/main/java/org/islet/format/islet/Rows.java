// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.ImportSession;
import org.islet.device.text.Lines;
import org.islet.model.Logged;
import org.islet.model.row.EntryRow;
import org.islet.model.row.RowException;

/** Takes the rows one by one. */
final class Rows {

	private final Header header;
	private final ImportSession session;
	private final Set<ZoneId> zones = new HashSet<>();
	private long good;
	private long faulty;

	Rows(Header header, ImportSession session) {
		this.header = header;
		this.session = session;
	}

	/** @throws FormatException if the file breaks off in this line */
	void take(Lines.Line line) throws FormatException {
		if (line.text().isBlank() && !line.tooLong()) {
			return;
		}
		Optional<List<String>> cells = header.cells(line.text());
		String fault = cells.isPresent() ? take(cells.get(), line.number()) : "noRow";
		if (fault.isEmpty()) {
			good++;
		} else if (!line.closed()) {
			throw Texts.failure(Kind.DAMAGED, "brokenOff", String.valueOf(line.number()));
		} else {
			faulty++;
			session.skipped(line.number(), Texts.of(fault), true);
		}
	}

	private String take(List<String> cells, long line) {
		try {
			EntryRow row = EntryRow.of(cells);
			if (!row.made().id().equals(row.device())) {
				return "unknown";
			}
			session.copy(row.made(), new Logged<>(row.entry(), row.utc(), row.key(), row.device(), 0), line);
			if (zones.add(row.zone())) {
				session.writtenIn(row.zone());
			}
			return "";
		} catch (RowException e) {
			return e.kind() == RowException.Kind.CHANGED ? "changed" : "unknown";
		}
	}

	/** @throws FormatException if nothing could be taken */
	void end() throws FormatException {
		if (good == 0) {
			throw Texts.failure(Kind.EMPTY, faulty == 0 ? "noRows" : "noneLeft");
		}
	}
}
