// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.Imports;
import org.islet.device.text.Lines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Abbott LibreView's export of glucose data, in any language, and the export of the program for FreeStyle Libre readers,
 * which has the same records.
 */
@Component
@Imports(id = "libreview", title = "Abbott LibreView CSV export", endings = { "csv", "txt", "tsv" })
public final class LibreViewFormat implements FileFormat {

	private final Clock clock;

	@Activate
	public LibreViewFormat() {
		this(Clock.systemDefaultZone());
	}

	LibreViewFormat(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean recognises(Head head) {
		try {
			Lines lines = new Lines(new ByteArrayInputStream(head.bytes()));
			return Layout.of(lines.peek(Layout.HEAD_LINES)).isPresent();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		session.check();
		Options options = Options.of(session.options());
		Lines lines = new Lines(in);
		Layout layout = Layout.of(lines.peek(Layout.HEAD_LINES))
				.orElseThrow(() -> new FormatException(Kind.NOT_OURS, Texts.get("notOurs")));
		Export export = new Export(layout, session);
		export.collect(lines);
		new Handover(export, options, session, clock).run();
	}
}
