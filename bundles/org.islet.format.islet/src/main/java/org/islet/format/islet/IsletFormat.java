// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import java.io.IOException;
import java.io.InputStream;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.Imports;
import org.islet.device.text.Lines;
import org.osgi.service.component.annotations.Component;

/**
 * The rows that Islet writes of its entries, as CSV. Each is taken as it was written or not at all; its instant and key
 * are those it was stored with.
 */
@Component
@Imports(id = "islet", title = "Islet CSV (entries, data table)", endings = "csv")
public final class IsletFormat implements FileFormat {

	@Override
	public boolean recognises(Head head) {
		return Header.of(head.text().lines().findFirst().orElse("")).isPresent();
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		session.check();
		Lines lines = new Lines(in);
		Lines.Line first = lines.next();
		if (first == null) {
			throw Texts.failure(Kind.EMPTY, "empty");
		}
		Header header = Header.of(first.text()).orElseThrow(() -> Texts.failure(Kind.NOT_OURS, "notOurs"));
		if (!header.missing().isEmpty()) {
			throw Texts.failure(Kind.NOT_OURS, "missing", String.join(", ", header.missing()));
		}
		header.remarks().forEach(session::warn);
		Rows rows = new Rows(header, session);
		for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
			session.check();
			rows.take(line);
		}
		rows.end();
	}
}
