// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.model.Entry;

/** What a person should know about a device's clock, in one sentence each. */
final class Oddities {

	private static final Duration FAR = Duration.ofHours(2);
	private static final int MOST = 5;

	private final String device;
	private final ZoneId zone;

	Oddities(String device, ZoneId zone) {
		this.device = device;
		this.zone = zone;
	}

	/** @return one sentence for each stretch in which the clock was hours away from the zone's */
	List<String> farFromZone(ClockHistory history) {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < history.changes().size() && all.size() < MOST; i++) {
			ZoneOffset expected = zone.getRules().getOffset(history.moment(i).minusSeconds(1));
			Duration ahead = history.offsetBefore(i).minusSeconds(expected.getTotalSeconds());
			if (ahead.abs().compareTo(FAR) >= 0) {
				all.add(Texts.of(ahead.isPositive() ? "clockAhead" : "clockBehind", device,
						ahead.abs().toHours() + ":" + "%02d".formatted(ahead.abs().toMinutesPart()), zone.getId(),
						text(history.changes().get(i).before())));
			}
		}
		return all;
	}

	/** @return a sentence if the device recorded the hour that a spring night did not have */
	Optional<String> missingHours(ClockHistory history, List<Placed> placed) {
		Set<LocalDateTime> nights = new LinkedHashSet<>();
		for (Placed one : placed) {
			ZoneOffsetTransition gap = one.stated() ? null : gap(one.entry());
			if (gap != null && inLastStretch(one, history)) {
				nights.add(gap.getDateTimeBefore());
			}
		}
		String some = nights.stream().limit(MOST).map(Oddities::text).collect(Collectors.joining("; "))
				+ (nights.size() > MOST ? "; ..." : "");
		return nights.isEmpty() ? Optional.empty() : Optional.of(Texts.of("missingHour", device, some, zone.getId()));
	}

	private ZoneOffsetTransition gap(Entry entry) {
		ZoneOffsetTransition transition = zone.getRules().getTransition(entry.when());
		return transition != null && transition.isGap() ? transition : null;
	}

	private static boolean inLastStretch(Placed one, ClockHistory history) {
		int changes = history.changes().size();
		return changes == 0 || one.at().isAfter(history.moment(changes - 1));
	}

	private static String text(LocalDateTime time) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).format(time);
	}
}
