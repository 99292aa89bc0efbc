// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;

import org.islet.device.DeviceLog;
import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/**
 * A format as small as one can be: a title, then {@code time=value;} lines. It can be given flaws, to see whether the
 * contract finds them.
 */
final class PlainFormat implements FileFormat {

	/** What may be wrong with it. */
	enum Flaw {
		GREEDY, BLIND, FORGETFUL, STALE, BACKWARDS, ABSURD, CUTS_NUMBERS, GIVES_UP, NEEDS_LF, DEAF, SILENT, MUMBLING,
		NEVER_EMPTY, CRASHING, SWALLOWING
	}

	static final String TITLE = "plain readings";
	private final Set<Flaw> flaws;
	private int reads;

	PlainFormat(Flaw... flaws) {
		this.flaws = Set.of(flaws);
	}

	@Override
	public boolean recognises(Head head) {
		return has(Flaw.GREEDY) || head.text().startsWith(TITLE) && !has(Flaw.BLIND);
	}

	private boolean has(Flaw flaw) {
		return flaws.contains(flaw);
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		try {
			lines(new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""), session);
		} catch (IOException e) {
			if (!has(Flaw.SWALLOWING)) {
				throw e;
			}
		}
	}

	private void lines(String text, ImportSession session) throws FormatException, IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(
				new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
		String title = lines.readLine();
		if (title == null || !title.equals(TITLE) || has(Flaw.NEEDS_LF) && text.contains("\r")) {
			throw new FormatException(Kind.NOT_OURS,
					has(Flaw.MUMBLING) ? "java.io.IOException: null" : "This is no file of plain readings.");
		}
		DeviceLog log = session.log(new DeviceInfo("Plain", "P1", "1", DeviceInfo.Kind.METER, ""), "readings");
		reads++;
		int number = 1;
		int good = 0;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (!has(Flaw.DEAF)) {
				session.check();
			}
			good += line(line, ++number, log, session) ? 1 : 0;
		}
		if (good == 0 && !has(Flaw.NEVER_EMPTY)) {
			throw new FormatException(Kind.EMPTY, "The file has no readings in it.");
		}
	}

	private boolean line(String line, int number, DeviceLog log, ImportSession session) throws FormatException {
		if (!line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d=\\d{1,3}" + (has(Flaw.CUTS_NUMBERS) ? ";?" : ";"))) {
			return bad(line, number, session);
		}
		double value = Double.parseDouble(line.substring(17).replace(";", ""));
		try {
			LocalDateTime when = LocalDateTime.parse(line.substring(0, 16));
			if (has(Flaw.BACKWARDS) && number == 3) {
				when = when.minusDays(1);
			}
			if ((when.getYear() < 1900 || when.getYear() > 2026) && !has(Flaw.ABSURD) || has(Flaw.STALE) && reads > 1) {
				return bad(line, number, session);
			}
			if (!has(Flaw.FORGETFUL) || number != 4) {
				log.add(Glucose.of(when, GlucoseValue.mgdl(has(Flaw.ABSURD) ? value * 9 : value), Origin.METER),
						number);
			}
			return true;
		} catch (DateTimeException e) {
			return bad(line, number, session);
		}
	}

	private boolean bad(String line, int number, ImportSession session) throws FormatException {
		if (has(Flaw.CRASHING)) {
			throw new IllegalStateException("bad line " + line);
		}
		if (has(Flaw.GIVES_UP)) {
			throw new FormatException(Kind.DAMAGED, "The file is damaged; what came before was kept.");
		}
		if (!has(Flaw.SILENT)) {
			session.skipped(number, "not a reading", true);
		}
		return false;
	}
}
