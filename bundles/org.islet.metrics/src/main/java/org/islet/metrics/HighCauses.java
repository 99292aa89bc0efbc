// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.islet.metrics.PrecedingEvents.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Logged;

/** Looks for what came before a high, as {@link Cause} says. */
final class HighCauses {

	private static final Duration AROUND_RISE = Duration.ofMinutes(30);
	private static final Duration LATE = Duration.ofMinutes(10);
	private static final Duration REBOUND = Duration.ofHours(2);
	private static final Duration SUSPENDED = Duration.ofMinutes(60);
	private static final Duration FASTING = Duration.ofHours(4);
	private static final LocalTime DAWN_FROM = LocalTime.of(3, 0);
	private static final LocalTime DAWN_TO = LocalTime.of(8, 0);
	private static final Duration AN_INSTANT = Duration.ofMillis(1);
	/** Pumps say in these words that insulin does not get through. */
	private static final Pattern BLOCKED = Pattern.compile("(?i).*(no delivery|flow blocked|occlu|blockage).*");

	private final Evidence evidence;
	private final Duration window;

	HighCauses(Evidence evidence, Duration window) {
		this.evidence = evidence;
		this.window = window;
	}

	Cause of(Episode high) {
		Instant at = high.start();
		Instant from = at.minus(window);
		Optional<Rise> meal = meal(from, at);
		return meal.filter(this::withoutBolus).isPresent() ? Cause.MEAL_WITHOUT_BOLUS
				: meal.filter(this::late).isPresent() ? Cause.LATE_BOLUS
						: evidence.given(from, at).stream().anyMatch(HighCauses::belowRecommended)
								? Cause.BOLUS_BELOW_RECOMMENDED
								: afterLow(from, at) ? Cause.AFTER_LOW
										: oldSet(at) || blocked(from, at) ? Cause.SET_OR_OCCLUSION
												: basalSuspended(from, at) ? Cause.BASAL_SUSPENDED
														: dawn(at) ? Cause.DAWN : Cause.UNKNOWN;
	}

	/** The last rise that began in the window or with the episode, unless it is the recovery from a low. */
	private Optional<Rise> meal(Instant from, Instant at) {
		return evidence.rises().reversed().stream().filter(rise -> within(rise.begun(), from, at.plus(AN_INSTANT)))
				.findFirst().filter(rise -> rise.mgdl() >= Limit.LOW.mgdl());
	}

	private List<Logged<Bolus>> boluses(Rise rise) {
		return evidence.boluses(rise.foot().minus(AROUND_RISE), rise.begun().plus(AROUND_RISE).plus(AN_INSTANT),
				Evidence::byPerson);
	}

	private boolean withoutBolus(Rise rise) {
		return boluses(rise).isEmpty() && evidence.bolusesRecorded(rise.begun());
	}

	private boolean late(Rise rise) {
		List<Logged<Bolus>> boluses = boluses(rise);
		return !boluses.isEmpty() && boluses.getFirst().at().isAfter(rise.begun().plus(LATE));
	}

	private static boolean belowRecommended(Logged<Bolus> bolus) {
		return DeviceUseDay.overridden(bolus.entry().override()) < 0;
	}

	private boolean afterLow(Instant from, Instant at) {
		Instant earliest = at.minus(REBOUND).isBefore(from) ? from : at.minus(REBOUND);
		return evidence.lows().stream().anyMatch(low -> within(low.end(), earliest, at));
	}

	private boolean oldSet(Instant at) {
		return evidence.wears().stream().anyMatch(wear -> !wear.from().isAfter(at) && !wear.to().isBefore(at)
				&& Duration.between(wear.from(), at).compareTo(SetWear.LONGEST) > 0);
	}

	private boolean blocked(Instant from, Instant at) {
		return evidence.events().stream()
				.anyMatch(logged -> within(logged.at(), from, at) && blocked(logged.entry()));
	}

	private static boolean blocked(DeviceEvent event) {
		return event.kind() == Kind.PUMP_ALARM
				&& (BLOCKED.matcher(event.text()).matches() || BLOCKED.matcher(event.code()).matches());
	}

	private boolean basalSuspended(Instant from, Instant at) {
		return evidence.basal().within(from, at).suspended().compareTo(SUSPENDED) > 0;
	}

	private boolean dawn(Instant at) {
		LocalTime time = at.atZone(evidence.timeline().period().zone()).toLocalTime();
		return !time.isBefore(DAWN_FROM) && time.isBefore(DAWN_TO) && evidence.noCarbs(at.minus(FASTING), at);
	}
}
