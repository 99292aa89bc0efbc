// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.Imports;
import org.islet.device.text.Lines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Any table with a column of times and a column of glucose values: the way in for every device and program that has no
 * format of its own. It finds out columns, separator, encoding, unit and order of the date by itself or asks; it never
 * guesses. The README of this bundle describes the options.
 */
@Component
@Imports(id = "table", title = "Table of glucose values (CSV, TSV)", endings = { "csv", "tsv", "txt" })
public final class TableFormat implements FileFormat {

	private final Clock clock;

	@Activate
	public TableFormat() {
		this(Clock.systemDefaultZone());
	}

	TableFormat(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean recognises(Head head) {
		try {
			Lines lines = new Lines(new ByteArrayInputStream(head.bytes()));
			return Layout.recognised(lines.peek(Layout.HEAD_LINES)).isPresent();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		session.check();
		Options options = Options.of(session.options());
		Lines lines = new Lines(in);
		Layout layout = Layout.of(lines.peek(Layout.HEAD_LINES), options);
		Table table = new Table(layout, options, session);
		table.collect(lines);
		new Handover(table, options, session, clock).run();
	}
}
