// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;

/** The layout with a Raw-Type column: Paradigm pumps and their sensors and meters, CareLink until about 2019. */
final class OldLayout {

	private static final Pattern COUNT = Pattern.compile("DEVICE DATA \\(([0-9]{1,9}) records\\).*");
	private static final Pattern MODEL = Pattern.compile(".*[0-9]{3}|.*REAL-Time");
	/** Columns that say something the raw values do not; the others are not kept. */
	private static final Set<String> USED = Set.of("date", "time", "timestamp", "new device time", "raw-type",
			"raw-values", "raw-id", "raw-upload id", "raw-seq num", "raw-device type", "bg reading", "sensor glucose",
			"sensor calibration bg", "bwz bg input", "bwz insulin sensitivity", "bwz target low bg",
			"bwz target high bg", "alarm", "bolus type", "programmed bolus duration");
	private static final int LONGEST_PREAMBLE = 1000;

	private record Unread(long line, List<String> cells) {
	}

	private final Lines lines;
	private final ImportSession session;
	private final LocalDateTime latest;
	private final Health health;
	private final DateEvidence dates;
	private final OldDevices devices = new OldDevices();
	private final Map<String, String> pool = new LinkedHashMap<>();
	private OptionalLong promised = OptionalLong.empty();
	private Header header;
	private Csv csv;

	OldLayout(Lines lines, ImportSession session, LocalDateTime latest) {
		this.lines = lines;
		this.session = session;
		this.latest = latest;
		health = new Health(session);
		dates = new DateEvidence(latest.toLocalDate());
	}

	/** @return whether this is the row with the names of the columns */
	static boolean isHeader(String line) {
		String start = line.strip();
		return (start.startsWith("Index") || start.startsWith("\"Index\"")) && line.contains("Raw-Type");
	}

	/** @return whether this is the first line of such a file, where it has more than the row of names */
	static boolean isTitle(String line) {
		return line.replace("\"", "").startsWith("Medtronic Diabetes CareLink");
	}

	void read(Lines.Line first) throws FormatException, IOException {
		preamble(first);
		List<Unread> unread = rows();
		Optional<DateOrder> order = dates.order(session.options());
		List<OldRow> rows = new ArrayList<>(unread.size());
		for (Unread row : unread) {
			session.check();
			dated(row, order).ifPresent(rows::add);
		}
		health.checkAnything();
		if (promised.isPresent() && promised.getAsLong() != unread.size()) {
			session.warn(Texts.get("warn.count", String.valueOf(promised.getAsLong()), String.valueOf(unread.size())));
		}
		handOver(rows, order.orElseThrow());
		health.checkEnd();
	}

	private void preamble(Lines.Line first) throws FormatException, IOException {
		List<String> before = new ArrayList<>();
		Lines.Line line = first;
		while (line != null && !isHeader(line.text())) {
			before.add(line.text());
			line = before.size() < LONGEST_PREAMBLE && !line.tooLong() ? lines.next() : null;
		}
		if (line == null) {
			throw isTitle(first.text()) ? new FormatException(FormatException.Kind.EMPTY, Texts.get("empty"))
					: new FormatException(FormatException.Kind.NOT_OURS, Texts.get("notours"));
		}
		csv = Csv.guess(line.text());
		header = new Header(csv.split(line.text()));
		header.repeats().forEach((again, place) -> session.warn(Texts.get("warn.twice", header.name(place))));
		for (String text : before) {
			said(text);
		}
	}

	private void said(String text) {
		Matcher count = COUNT.matcher(text.strip());
		if (count.matches()) {
			promised = OptionalLong.of(Long.parseLong(count.group(1)));
		}
		try {
			List<String> cells = csv.split(text);
			dates.preamble(cells);
			devices.preamble(cells);
		} catch (RowFault unreadable) {
			// nothing in the preamble is needed
			return;
		}
	}

	private List<Unread> rows() throws FormatException, IOException {
		List<Unread> rows = new ArrayList<>();
		for (Lines.Line line = lines.next(); line != null && !health.hopeless(); line = lines.next()) {
			session.check();
			if (!line.text().isBlank() || line.tooLong()) {
				row(line).ifPresent(rows::add);
			}
		}
		return rows;
	}

	private Optional<Unread> row(Lines.Line line) {
		try {
			if (line.tooLong()) {
				throw RowFault.because("fault.garbage");
			}
			List<String> all = csv.split(line.text());
			header.check(all);
			List<String> cells = header.only(USED, all).stream().map(this::pooled).toList();
			if (!line.ended() && !complete(header.cell(cells, "raw-device type"))) {
				throw RowFault.because("fault.short");
			}
			dates.row(header.cell(cells, "date"));
			health.good();
			return Optional.of(new Unread(line.number(), cells));
		} catch (RowFault fault) {
			health.bad(line.number(), fault);
			health.cutShort(line.number());
			return Optional.empty();
		}
	}

	/** Most cells are empty or the same in every row. */
	private String pooled(String cell) {
		if (cell.isEmpty() || cell.length() > 20) {
			return cell;
		}
		if (pool.size() > 10_000) {
			pool.clear();
		}
		return pool.computeIfAbsent(cell, same -> same);
	}

	private boolean complete(String model) {
		return !header.has("raw-device type") || devices.knows(model) || MODEL.matcher(model).matches();
	}

	private Optional<OldRow> dated(Unread row, Optional<DateOrder> order) {
		try {
			return Optional.of(new OldRow(row.line(), moment(row, order), cell(row, "raw-type"),
					new RawValues(cell(row, "raw-values")), cell(row, "raw-id"), cell(row, "raw-upload id"),
					sequence(row), cell(row, "raw-device type"), header, row.cells()));
		} catch (RowFault fault) {
			health.undated(row.line(), fault);
			return Optional.empty();
		}
	}

	private String cell(Unread row, String column) {
		return header.cell(row.cells(), column);
	}

	private LocalDateTime moment(Unread row, Optional<DateOrder> order) {
		Optional<LocalDateTime> when = order.flatMap(o -> o.moment(cell(row, "date"), cell(row, "time")))
				.or(() -> order.flatMap(o -> o.moment(cell(row, "timestamp"))));
		if (when.isEmpty()) {
			throw RowFault.because("fault.date");
		}
		return Moments.plausible(when.get(), latest);
	}

	private long sequence(Unread row) {
		String text = cell(row, "raw-seq num");
		return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : -1;
	}

	private void handOver(List<OldRow> rows, DateOrder order) throws FormatException {
		Map<String, List<OldRow>> byDevice = new LinkedHashMap<>();
		for (OldRow row : rows) {
			byDevice.computeIfAbsent(row.device(), model -> new ArrayList<>()).add(row);
		}
		for (Map.Entry<String, List<OldRow>> each : byDevice.entrySet()) {
			String type = each.getValue().stream().map(OldRow::type)
					.filter(name -> OldPart.of(name) == OldPart.METER).findFirst().orElse("");
			DeviceInfo device = devices.device(each.getKey(), type, byDevice.size() == 1);
			new OldDevice(device, session, order).handOver(each.getValue());
		}
		for (String model : devices.ambiguous()) {
			session.warn(Texts.get("warn.ambiguous", model));
		}
	}
}
