// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.device.Imports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Medtronic CareLink's CSV export, in both its layouts. */
@Component
@Imports(id = "carelink", title = "Medtronic CareLink CSV export", endings = { "csv", "txt" })
public final class CareLinkFormat implements FileFormat {

	/** Lines before which an export must have shown what it is. */
	private static final int FIRST_LINES = 200;

	private final Clock clock;

	/** The format, with the computer's clock to tell the future. */
	@Activate
	public CareLinkFormat() {
		this(Clock.systemUTC());
	}

	CareLinkFormat(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean recognises(Head head) {
		try {
			Lines lines = new Lines(new ByteArrayInputStream(head.bytes()));
			Lines.Line first = firstFilled(lines);
			return first != null && (NewLayout.isFirst(first.text()) || isOld(first, lines));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Lines.Line firstFilled(Lines lines) throws IOException {
		Lines.Line line = lines.next();
		while (line != null && line.text().isBlank() && !line.tooLong() && line.number() < FIRST_LINES) {
			line = lines.next();
		}
		return line;
	}

	private static boolean isOld(Lines.Line first, Lines lines) throws IOException {
		if (OldLayout.isTitle(first.text())) {
			return true;
		}
		Lines.Line line = first;
		while (line != null && line.number() < FIRST_LINES && !line.tooLong()) {
			if (OldLayout.isHeader(line.text())) {
				return true;
			}
			line = lines.next();
		}
		return false;
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		// no clock on earth is further ahead of UTC
		LocalDateTime latest = LocalDateTime.now(clock).plusHours(24);
		Lines lines = new Lines(in);
		Lines.Line first = firstFilled(lines);
		if (first == null) {
			throw new FormatException(Kind.EMPTY, Texts.get("empty"));
		}
		try {
			if (NewLayout.isFirst(first.text())) {
				new NewLayout(lines, session, latest).read(first);
			} else {
				new OldLayout(lines, session, latest).read(first);
			}
		} catch (RowFault unreadableHeader) {
			throw new FormatException(Kind.DAMAGED, Texts.get("unreadable"));
		}
	}
}
