// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.islet.device.UploadSession;

/**
 * One list of records, in the order in which the device made them. It always tells all of them; those that an earlier
 * read had are left out.
 */
final class Notebook {

	private final String name;
	private final UploadSession session;
	private final List<Noted> all = new ArrayList<>();

	/**
	 * @param name tells the lists of a device apart
	 * @param lines the records in any order
	 */
	Notebook(String name, List<String> lines, Noted.Layout layout, UploadSession session) {
		this.name = name;
		this.session = session;
		int place = 0;
		for (String line : lines) {
			place++;
			Optional<Noted> noted = Noted.of(line, layout);
			if (noted.isPresent()) {
				all.add(noted.get());
			} else {
				session.skipped(place, Texts.of("unreadable"), true);
			}
		}
		all.sort(Comparator.comparingLong(Noted::number));
	}

	/** @param noted the records, with those of one number in their order */
	Notebook(String name, List<Noted> noted, UploadSession session) {
		this.name = name;
		this.session = session;
		all.addAll(noted);
		all.sort(Comparator.comparingLong(Noted::number));
	}

	/** @return the highest number that an earlier read left behind it; empty if there is none */
	static OptionalLong mark(String name, UploadSession session) {
		return session.mark(name).filter(mark -> mark.matches("\\d{1,10}")).map(Long::parseLong)
				.map(OptionalLong::of).orElse(OptionalLong.empty());
	}

	/** @return what is new; from now on it is not */
	List<Noted> fresh() {
		long last = mark(name, session).orElse(-1);
		// numbers only grow, so a device that has none as high was erased and began anew
		boolean known = !all.isEmpty() && all.getLast().number() >= last;
		List<Noted> fresh = known ? all.stream().filter(noted -> noted.number() > last).toList() : List.copyOf(all);
		leaveMark();
		return fresh;
	}

	/** The last minute may not have been over: equal notes in one minute are told apart by being read together. */
	private void leaveMark() {
		Optional<LocalDateTime> end = all.isEmpty() ? Optional.empty() : all.getLast().minute();
		for (Noted noted : all.reversed()) {
			if (!noted.minute().equals(end)) {
				session.mark(name, Long.toString(noted.number()));
				return;
			}
		}
	}
}
