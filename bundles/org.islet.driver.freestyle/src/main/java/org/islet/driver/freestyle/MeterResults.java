// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.Map;

import org.islet.device.UploadSession;
import org.islet.model.Glucose;

/** Turns the records of InsuLinx and Neo meters into entries. */
final class MeterResults {

	private static final int VALID = 7;
	static final int CLOCK_CHANGE = 6;
	static final int OLD_CLOCK = 8;
	/** fields of an InsuLinx */
	private static final int MEAL = 11;
	private static final int NO_MEAL = 3;
	private static final int GLUCOSE = 13;
	/** fields of a Neo */
	private static final int RESULT = 8;
	private static final int KETONE_CONTROL = 9;
	private static final int GLUCOSE_CONTROL = 10;
	private static final int INSULIN_KIND = 8;
	private static final int INSULIN = 9;

	private final Page page;
	private final UploadSession session;
	private boolean insulin;

	MeterResults(Page page, UploadSession session) {
		this.page = page;
		this.session = session;
	}

	void take(Noted noted) {
		switch (noted.type()) {
		case CLOCK_CHANGE -> page.clockChange(noted, OLD_CLOCK);
		case 4, 11 -> page.known(noted, "notice");
		case 0, 7, 9, 10 -> {
			if (noted.row().is(VALID, 0)) {
				page.fault(noted, "clockLost");
			} else {
				page.when(noted).ifPresent(when -> take(noted, when));
			}
		}
		default -> page.fault(noted, "unknownType", Integer.toString(noted.type()));
		}
	}

	private void take(Noted noted, LocalDateTime when) {
		switch (noted.type()) {
		case 0 -> {
			glucose(noted, when, GLUCOSE);
			meal(noted, when);
		}
		case 7 -> {
			if (noted.row().is(GLUCOSE_CONTROL, 0)) {
				page.known(noted, "control");
			} else {
				glucose(noted, when, RESULT);
			}
		}
		case 9 -> {
			if (noted.row().is(KETONE_CONTROL, 0)) {
				page.known(noted, "control");
			} else {
				ketone(noted, when);
			}
		}
		default -> insulin(noted, when);
		}
	}

	private void glucose(Noted noted, LocalDateTime when, int field) {
		new Amount(noted.row(), field).glucose(when, Glucose.Origin.METER).ifPresentOrElse(
				glucose -> page.add(noted, glucose), () -> page.fault(noted, "noNumber"));
	}

	/** What the codes mean is not known, only that one of them means nothing. */
	private void meal(Noted noted, LocalDateTime when) {
		if (noted.row().number(MEAL).isPresent() && !noted.row().is(MEAL, NO_MEAL)) {
			page.event(noted, when, "meal_taken", Map.of("code", noted.row().text(MEAL)));
		}
	}

	private void ketone(Noted noted, LocalDateTime when) {
		Amount amount = new Amount(noted.row(), RESULT);
		if (amount.isHighKetone()) {
			page.event(noted, when, "ketone_high", Map.of());
		} else {
			amount.ketone(when).ifPresentOrElse(ketone -> page.add(noted, ketone), () -> page.fault(noted, "noNumber"));
		}
	}

	/** In which unit the number is nobody has written down: it is kept as it came and counts nowhere. */
	private void insulin(Noted noted, LocalDateTime when) {
		page.event(noted, when, "insulin",
				Map.of("kind", noted.row().text(INSULIN_KIND), "value", noted.row().text(INSULIN)));
		if (!insulin) {
			insulin = true;
			session.warn(Texts.of("insulin"));
		}
	}
}
