// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

import org.islet.device.DeviceLog;
import org.islet.device.FileFormat;
import org.islet.device.FormatException;
import org.islet.device.Head;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;

/**
 * Reads lines such as {@code 2026-03-01T08:00 100} below a first line that names the kind of file; a few words make it
 * fail in the ways a format can; {@code serial 12} in the first line is the device's;
 * {@code set 2026-03-01T08:00 2026-03-01T09:00} sets the clock.
 */
record LineFormat(String kind) implements FileFormat {

	@Override
	public boolean recognises(Head head) {
		if (head.text().startsWith("break " + kind)) {
			throw new IllegalStateException("a fault when looking");
		}
		return head.text().startsWith(kind);
	}

	@Override
	public void read(InputStream in, ImportSession session) throws FormatException, IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		String line = lines.readLine();
		DeviceLog log = session.log(device(line == null ? "" : line), "log");
		for (long number = 2; (line = lines.readLine()) != null; number++) {
			session.check();
			read(line, number, log, session);
		}
	}

	private static DeviceInfo device(String first) {
		int serial = first.indexOf("serial ");
		return serial < 0 ? Recorder.PUMP
				: new DeviceInfo("Acme", "Pump", first.substring(serial + "serial ".length()), DeviceInfo.Kind.PUMP,
						"");
	}

	private void read(String line, long number, DeviceLog log, ImportSession session) throws FormatException {
		switch (line) {
		case "garbage" -> throw new FormatException(FormatException.Kind.DAMAGED, "It turns into garbage.");
		case "ask" -> throw new FormatException(FormatException.Kind.UNDECIDED, "Say which with --map.");
		case "fault" -> throw new IllegalStateException("a fault");
		case "memory" -> throw new OutOfMemoryError("no room");
		case "missing" -> throw new NoClassDefFoundError("a/class");
		case "warn" -> session.warn("A warning, options " + session.options());
		default -> entry(line, number, log, session);
		}
	}

	private void entry(String line, long number, DeviceLog log, ImportSession session) {
		try {
			String[] parts = line.split(" ");
			if (parts[0].equals("set")) {
				log.clockChange(LocalDateTime.parse(parts[1]), LocalDateTime.parse(parts[2]), number);
				return;
			}
			log.add(Glucose.of(LocalDateTime.parse(parts[0]), GlucoseValue.mgdl(Double.parseDouble(parts[1])),
					Glucose.Origin.METER), number);
		} catch (DateTimeParseException e) {
			session.skipped(number, "no time", !line.startsWith("#"));
		}
	}
}
