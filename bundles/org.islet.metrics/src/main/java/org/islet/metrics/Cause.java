// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.List;

/**
 * What was recorded before a low or high episode. It came before it; that it brought it about is not said. An episode
 * has the first that applies, in the order of {@link #LOWS} and {@link #HIGHS}; the window is the time before the
 * episode's start that {@link PrecedingEvents} looks at.
 * <p>
 * Boluses here are those people gave; automation's own corrections count only where it is said. Injections with a pen
 * count only against the absence of a bolus, because it is not known which insulin they were. Absence of boluses or
 * carbohydrate is concluded only where they are recorded at all: within 24 hours before or after, or for boluses where
 * the pump's basal delivery is known at that moment.
 */
public enum Cause {
	/**
	 * Before a low: a correction bolus while insulin was active, or a bolus less than 90 minutes after another. A bolus
	 * is a correction if its calculator added insulin for glucose or, where it does not tell its parts, was given
	 * glucose and no carbohydrate. Active insulin is the calculator's where it reports it; else there is some if another
	 * bolus, of automation too, was given within the duration of insulin action that the calculation or the pump's
	 * settings name; where neither does, none is assumed.
	 */
	STACKED_BOLUS,
	/**
	 * Before a low: a meal bolus with no carbohydrate entered within 30 minutes, or with at least 20 per cent less than
	 * it would cover. A bolus is for a meal if its calculator was given carbohydrate or answered insulin for it, or if
	 * it was given without calculator in one of the patient's meal windows. What it would cover is the carbohydrate
	 * entered, times the insulin for it and what was given beyond the recommendation, over the insulin for it.
	 */
	MEAL_BOLUS_BEYOND_CARBS,
	/** Before a low: exercise that began in the window or went on into it. */
	EXERCISE,
	/** Before a low: another low that ended in the window, and no bolus since, automation's neither. */
	LOW_AGAIN,
	/** A low that began between 00:00 and 06:00 without any bolus in the window, automation's neither: basal insulin. */
	NIGHT_WITHOUT_BOLUS,
	/** Before a low: delivery was suspended because of low glucose, reached or predicted, in the window. */
	SUSPENDED_BEFORE,
	/** Before a low: a fall of at least 2 mg/dL per minute for 15 minutes. */
	RAPID_FALL,
	/**
	 * Before a high: a rise of more than 50 mg/dL within 60 minutes, without a bolus from 30 minutes before it began to
	 * 30 minutes after. It is the last rise that began in the window; one that began below 70 mg/dL is the recovery from
	 * a low, no meal. It began between its lowest point and the latest point from which it rose so far; of both that is
	 * taken by which less is said: the 30 minutes before are those before the first, all others count from the second.
	 */
	MEAL_WITHOUT_BOLUS,
	/** Before a high: such a rise, and the first bolus came more than 10 minutes after it began. */
	LATE_BOLUS,
	/** Before a high: less was asked for than the calculator recommended. */
	BOLUS_BELOW_RECOMMENDED,
	/** Before a high: a low that ended within the two hours before. */
	AFTER_LOW,
	/** Before a high: an infusion set worn for more than 72 hours, or an alarm in the window that nothing got through. */
	SET_OR_OCCLUSION,
	/** Before a high: delivery was suspended for more than 60 minutes of the window. */
	BASAL_SUSPENDED,
	/** A high that began between 03:00 and 08:00, without carbohydrate in the four hours before. */
	DAWN,
	/** None of the others. */
	UNKNOWN;

	/** What can precede a low, in the order it is looked for. */
	public static final List<Cause> LOWS = List.of(STACKED_BOLUS, MEAL_BOLUS_BEYOND_CARBS, EXERCISE, LOW_AGAIN,
			NIGHT_WITHOUT_BOLUS, SUSPENDED_BEFORE, RAPID_FALL, UNKNOWN);
	/** What can precede a high, in the order it is looked for. */
	public static final List<Cause> HIGHS = List.of(MEAL_WITHOUT_BOLUS, LATE_BOLUS, BOLUS_BELOW_RECOMMENDED, AFTER_LOW,
			SET_OR_OCCLUSION, BASAL_SUSPENDED, DAWN, UNKNOWN);
}
