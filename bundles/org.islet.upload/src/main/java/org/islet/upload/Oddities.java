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
import java.util.List;

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

	/** @return a sentence for each spring night of which the device recorded the hour that did not exist */
	List<String> missingHours(ClockHistory history, List<Placed> placed) {
		List<String> all = new ArrayList<>();
		ZoneOffsetTransition told = null;
		for (Placed one : placed) {
			ZoneOffsetTransition gap = gap(one.entry());
			if (gap != null && !gap.equals(told) && all.size() < MOST && inLastStretch(one, history)) {
				told = gap;
				all.add(Texts.of("missingHour", device, text(gap.getDateTimeBefore()), zone.getId()));
			}
		}
		return all;
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
