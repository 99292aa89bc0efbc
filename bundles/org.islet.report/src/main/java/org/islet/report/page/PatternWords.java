// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.metrics.Cause;
import org.islet.metrics.Limit;
import org.islet.metrics.Pattern;
import org.islet.model.GlucoseUnit;

/** How patterns and what preceded an episode are put into words: what was observed and counted, never advice. */
public final class PatternWords {

	private static final double SHORT_MINUTES = 120;

	private final Wording wording;

	public PatternWords(Wording wording) {
		this.wording = wording;
	}

	/** @return what was seen on how many of the covered days, and what most of the episodes followed, as a sentence */
	public String sentence(Pattern pattern) {
		String side = pattern.low() ? "low" : "high";
		int episodes = pattern.episodes().size();
		List<String> parts = new ArrayList<>();
		parts.add(wording.text("pattern." + side + (pattern.overMidnight() ? ".nights" : ""),
				String.valueOf(pattern.days()), String.valueOf(pattern.coveredDays()),
				limit(pattern.low() ? Limit.LOW : Limit.HIGH) + " " + wording.unit().symbol(),
				pattern.from().toString(), end(pattern.to()), duration(pattern.medianMinutes())));
		if (pattern.level2() > 0) {
			parts.add(wording.text("pattern." + side + ".graver", String.valueOf(pattern.level2()),
					String.valueOf(episodes), limit(pattern.low() ? Limit.VERY_LOW : Limit.VERY_HIGH)));
		}
		Optional<Cause> cause = pattern.mostFrequent();
		parts.add(wording.text(cause.map(one -> "follow." + one.name()).orElse("follow.none"),
				String.valueOf(cause.map(pattern.causes()::get).orElse(0)), String.valueOf(episodes)));
		return String.join("; ", parts) + ".";
	}

	/** @return a label for what preceded an episode */
	public String cause(Cause cause) {
		int decimals = wording.unit() == GlucoseUnit.MG_DL ? 0 : 2;
		return switch (cause) {
		case RAPID_FALL -> wording.text("cause.RAPID_FALL",
				wording.number(wording.unit().fromMgdl(2), decimals, decimals), wording.unit().symbol());
		case MEAL_WITHOUT_BOLUS ->
			wording.text("cause.MEAL_WITHOUT_BOLUS", wording.glucose(50), wording.unit().symbol());
		default -> wording.text("cause." + cause.name());
		};
	}

	/** @return minutes in words: up to two hours as minutes, longer as hours and minutes */
	public String duration(double minutes) {
		return minutes <= SHORT_MINUTES ? wording.number(minutes, 0, 0) + "\u00a0min"
				: wording.length(Duration.ofSeconds(Math.round(60 * minutes))) + "\u00a0h";
	}

	private static String end(LocalTime to) {
		return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
	}

	private String limit(Limit limit) {
		return wording.limit(limit, 0);
	}
}
