// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.time.Duration;

import org.islet.metrics.PrecedingEvents;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportRequest;

/** How long before a low and before a high is looked at. */
record Windows(Duration low, Duration high) {

	/** Hours. */
	static final Quantity LOW = hours("lowWindow", PrecedingEvents.BEFORE_LOW);
	static final Quantity HIGH = hours("highWindow", PrecedingEvents.BEFORE_HIGH);

	private static final double LEAST = 0.25;
	private static final double MOST = 24;
	private static final double SECONDS = 3600;

	private static Quantity hours(String name, Duration usual) {
		return new Quantity(name, LEAST, MOST, usual.toSeconds() / SECONDS);
	}

	static Windows of(ReportRequest request) {
		return new Windows(length(LOW.in(request)), length(HIGH.in(request)));
	}

	private static Duration length(double hours) {
		return Duration.ofSeconds(Math.round(hours * SECONDS));
	}

	Duration of(Side side) {
		return side == Side.LOW ? low : high;
	}
}
