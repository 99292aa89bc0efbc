// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;

/** The layout in sections: 6xx and 7xx pumps and Guardian Connect, CareLink since 2019. */
final class NewLayout {

	private static final int LONGEST_PREAMBLE = 1000;

	private final Lines lines;
	private final ImportSession session;
	private final LocalDateTime latest;
	private final Health health;
	private final List<Section> sections = new ArrayList<>();
	private final Set<String> doubled = new LinkedHashSet<>();
	private Csv csv;

	NewLayout(Lines lines, ImportSession session, LocalDateTime latest) {
		this.lines = lines;
		this.session = session;
		this.latest = latest;
		health = new Health(session);
	}

	/** @return whether this is the first line of such a file */
	static boolean isFirst(String line) {
		String plain = line.replace("\"", "").strip();
		return plain.matches("(?i)Last Name[,;\t]First Name[,;\t].*")
				|| plain.matches(Section.MARK + "[,;\t].*[,;\t](Pump|Sensor)[,;\t].*");
	}

	void read(Lines.Line first) throws FormatException, IOException {
		csv = Csv.guess(first.text());
		NewDevices devices = new NewDevices(csv.split(first.text()));
		sections(first);
		health.checkAnything();
		doubled.forEach(name -> session.warn(Texts.get("warn.twice", name)));
		Map<String, List<Section>> byDevice = new LinkedHashMap<>();
		for (Section section : sections) {
			byDevice.computeIfAbsent(section.model() + "|" + section.serial(), key -> new ArrayList<>()).add(section);
		}
		for (List<Section> own : byDevice.values()) {
			Section any = own.get(0);
			new NewDevice(devices.device(any.model(), any.serial()), session).handOver(own);
		}
		health.checkEnd();
	}

	private void sections(Lines.Line first) throws FormatException, IOException {
		Section open = null;
		long preamble = 0;
		for (Lines.Line line = first; line != null && !health.hopeless(); line = lines.next()) {
			session.check();
			if (line.text().isBlank() && !line.tooLong()) {
				continue;
			}
			if (opens(line.text())) {
				open = new Section(csv.split(line.text()));
				sections.add(open);
			} else if (open != null) {
				row(open, line);
			} else if (++preamble > LONGEST_PREAMBLE) {
				throw new FormatException(FormatException.Kind.DAMAGED, Texts.get("unreadable"));
			}
		}
	}

	private static boolean opens(String text) {
		return (text.startsWith(Section.MARK) || text.startsWith("\"" + Section.MARK))
				&& text.chars().filter(c -> c == '"').count() % 2 == 0;
	}

	private void row(Section section, Lines.Line line) {
		try {
			if (line.tooLong()) {
				throw RowFault.because("fault.garbage");
			}
			List<String> cells = csv.split(line.text());
			if (section.header() == null || cells.get(0).strip().equals("Index")) {
				header(section, cells);
			} else {
				section.add(row(section.header(), cells, line));
				health.good();
			}
		} catch (RowFault fault) {
			health.bad(line.number(), fault);
			if (fault.is("fault.short") || fault.is("fault.garbage")) {
				health.cutShort(line.number());
			}
		}
	}

	private void header(Section section, List<String> cells) {
		Header header = new Header(cells);
		if (!header.has("index") || !header.has("date") || !header.has("time")) {
			throw RowFault.because("fault.header");
		}
		header.repeats().forEach((again, place) -> doubled.add(header.name(place)));
		section.header(header);
	}

	private NewRow row(Header header, List<String> cells, Lines.Line line) {
		header.check(cells);
		if (!line.ended() && !cells.get(cells.size() - 1).isBlank()) {
			// nothing says whether the last cell of the file is whole
			throw RowFault.because("fault.short");
		}
		LocalDateTime when = NewRow.moment(header.cell(cells, "date") + " " + header.cell(cells, "time"))
				.orElseThrow(() -> RowFault.because("fault.date"));
		return new NewRow(line.number(), Moments.plausible(when, latest), header, header.filled(cells));
	}
}
