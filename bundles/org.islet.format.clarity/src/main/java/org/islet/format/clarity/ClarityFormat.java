// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

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

/** Dexcom Clarity's CSV export, of any age and in any language. */
@Component
@Imports(id = "clarity", title = "Dexcom Clarity CSV export", endings = { "csv" })
public final class ClarityFormat implements FileFormat {

	private final Clock clock;

	@Activate
	public ClarityFormat() {
		this(Clock.systemDefaultZone());
	}

	ClarityFormat(Clock clock) {
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
		Lines lines = new Lines(in);
		Layout layout = Layout.of(lines.peek(Layout.HEAD_LINES))
				.orElseThrow(() -> new FormatException(Kind.NOT_OURS, Texts.get("notOurs")));
		Export export = new Export(layout, session, clock);
		export.collect(lines);
		new Handover(export, session).run();
	}
}
