// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.islet.model.DeviceInfo;

/**
 * The days of which a device told nothing, in words.
 *
 * @param device whose memory it is
 * @param name what a person calls it
 * @param days the days of which it told something now
 */
record Gaps(DeviceInfo device, String name, NavigableSet<LocalDate> days) {

	private static final int MOST = 6;

	static Gaps of(DeviceInfo device, String name, List<Placed> placed, ZoneId zone) {
		return new Gaps(device, name, placed.stream().map(one -> one.at().atZone(zone).toLocalDate())
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	/**
	 * What was recorded longer ago than a device remembers is overwritten.
	 *
	 * @param before when it was last read to its end; empty the first time
	 * @param holds for how many days it keeps what it records; 0 if not known
	 * @return a sentence if days between that read and this one may be lost
	 */
	Optional<String> overrun(Optional<Instant> before, Instant now, int holds, ZoneId zone) {
		if (before.isEmpty() || holds == 0 || days.isEmpty()
				|| Duration.between(before.get(), now).toDays() <= holds) {
			return Optional.empty();
		}
		LocalDate read = before.get().atZone(zone).toLocalDate();
		return days.first().isAfter(read.plusDays(1))
				? Optional.of(Texts.of("gap.overrun", name, text(read), text(days.first()), String.valueOf(holds)))
				: Optional.empty();
	}

	/** @return a sentence if a device that records all the time recorded nothing on days between others */
	Optional<String> silent() {
		boolean steady = device.kind() == DeviceInfo.Kind.PUMP || device.kind() == DeviceInfo.Kind.CGM;
		List<String> silent = steady ? between() : List.of();
		if (silent.isEmpty()) {
			return Optional.empty();
		}
		String some = silent.stream().limit(MOST).collect(Collectors.joining("; "));
		return Optional.of(Texts.of("gap.silent", name, silent.size() > MOST ? some + "; \u2026" : some));
	}

	private List<String> between() {
		List<String> all = new ArrayList<>();
		LocalDate last = null;
		for (LocalDate day : days) {
			if (last != null && day.isAfter(last.plusDays(1))) {
				LocalDate first = last.plusDays(1);
				LocalDate end = day.minusDays(1);
				all.add(first.equals(end) ? text(first) : text(first) + " \u2013 " + text(end));
			}
			last = day;
		}
		return all;
	}

	private static String text(LocalDate day) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(day);
	}
}
