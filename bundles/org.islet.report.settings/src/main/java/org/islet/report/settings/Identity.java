// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.islet.model.DeviceInfo;
import org.islet.report.page.Wording;

/** Which pump it is and when its settings were read. */
final class Identity {

	private static final String BETWEEN = "  \u00b7  ";

	private final Pump pump;
	private final Wording wording;

	Identity(Pump pump, Wording wording) {
		this.pump = pump;
		this.wording = wording;
	}

	String name() {
		return pump.info().map(info -> info.maker() + " " + info.model()).orElse(pump.history().device());
	}

	String facts() {
		List<String> facts = new ArrayList<>();
		pump.info().map(DeviceInfo::serial).filter(serial -> !serial.isBlank())
				.ifPresent(serial -> facts.add(wording.text("serial", serial)));
		pump.info().map(DeviceInfo::firmware).filter(firmware -> !firmware.isBlank())
				.ifPresent(firmware -> facts.add(wording.text("firmware", firmware)));
		Instant until = pump.latest().until();
		facts.add(pump.latest().readOut().map(read -> wording.text("read", moment(read)))
				.orElseGet(() -> wording.text("unread")));
		if (pump.latest().readOut().filter(until::equals).isEmpty()) {
			facts.add(wording.text("recorded", moment(until)));
		}
		if (pump.beforePeriod()) {
			facts.add(wording.text("before"));
		}
		if (pump.afterPeriod()) {
			facts.add(wording.text("after"));
		}
		Duration ahead = pump.clockAhead();
		if (!ahead.isZero()) {
			facts.add(wording.text(ahead.isNegative() ? "clock.behind" : "clock.ahead", wording.length(ahead.abs())));
		}
		return String.join(BETWEEN, facts);
	}

	/** @return the heading above what changed, or the sentence that nothing did */
	String changed() {
		return pump.history().previous().map(previous -> wording.text("changed", moment(pump.latest().since()),
				moment(previous.until())))
				.orElseGet(() -> wording.text(pump.latest().since().equals(pump.latest().until()) ? "changed.first"
						: "changed.none", moment(pump.latest().since())));
	}

	private String moment(Instant at) {
		return wording.shortDate(at.atZone(pump.zone()).toLocalDate()) + " " + wording.time(at);
	}
}
