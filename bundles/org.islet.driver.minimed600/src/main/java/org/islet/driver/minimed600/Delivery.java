// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.model.Basal;
import org.islet.model.Basal.Mode;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;

/** Basal rates, temporary ones, and delivery stopped and started again. */
final class Delivery {

	private static final int PERCENT = 1;
	private static final int LONGEST_TEMP = 24 * 60;

	private final Book book;
	private final Window window;
	private final Optional<Reason> stoppedBefore;
	private Optional<Reason> stopped = Optional.empty();
	private boolean first = true;

	/** @param stoppedBefore why delivery stood still when the read before ended; empty if it did not */
	Delivery(Book book, Window window, Optional<Reason> stoppedBefore) {
		this.book = book;
		this.window = window;
		this.stoppedBefore = stoppedBefore;
	}

	/** @return why delivery stands still at the end; empty if it does not */
	Optional<Reason> stopped() {
		return first ? stoppedBefore : stopped;
	}

	/** The programmed rate changes. Two at one moment are a pattern that was changed: the later one holds. */
	void segment(Event event) throws DeviceException {
		book.add(event.rtc(), new Basal(event.when(), Mode.SCHEDULED,
				OptionalDouble.of(Check.units(event.units(0x0D))), OptionalDouble.empty(), Optional.empty(),
				Optional.of(Patterns.name(event.u8(0x0B)))));
	}

	void temporary(Event event) throws DeviceException {
		boolean percent = event.u8(0x0C) == PERCENT;
		int minutes = (int) Check.within(event.u16(0x12), 1, LONGEST_TEMP);
		OptionalDouble none = OptionalDouble.empty();
		book.add(event.rtc(), new Basal(event.when(), Mode.TEMP,
				percent ? none : OptionalDouble.of(Check.units(event.units(0x0D))),
				percent ? OptionalDouble.of(event.u8(0x11)) : none, Optional.of(Duration.ofMinutes(minutes)),
				event.u8(0x0B) == 0 ? Optional.empty() : Optional.of(Patterns.temp(event.u8(0x0B)))));
	}

	/** Only one that ended before its time says anything its beginning did not. */
	void temporaryOver(Event event) throws DeviceException {
		if ((event.u8(0x14) & 1) != 0) {
			book.add(event.rtc(), new Basal(event.when(), Mode.TEMP_END, OptionalDouble.empty(), OptionalDouble.empty(),
					Optional.empty(), Optional.empty()));
		}
	}

	void stop(Event event) throws DeviceException {
		int code = event.u8(0x0B);
		Reason reason = switch (code) {
		case 1 -> Reason.ALARM;
		case 2 -> Reason.MANUAL;
		case 3 -> Reason.AUTOMATION;
		case 4 -> Reason.LOW_GLUCOSE;
		case 5 -> Reason.NOT_SEATED;
		case 10 -> Reason.PREDICTED_LOW;
		default -> Reason.OTHER;
		};
		stopped = Optional.of(reason);
		first = false;
		book.add(event.rtc(), new Suspend(event.when(), State.STOPPED, reason, term(code)));
	}

	/** The words CareLink has for the reasons. */
	private static Optional<String> term(int code) {
		return switch (code) {
		case 1 -> Optional.of("ALARM_SUSPEND");
		case 2 -> Optional.of("USER_SUSPEND");
		case 3 -> Optional.of("AUTO_SUSPEND");
		case 4 -> Optional.of("LOWSG_SUSPEND");
		case 5 -> Optional.of("NOTSEATED_SUSPEND");
		case 10 -> Optional.of("PLGM_PREDICTED_LOW_SG");
		default -> Optional.empty();
		};
	}

	/** CareLink's export does not tell who resumed; so that both are one entry, only the term does. */
	void restart(Event event) throws DeviceException {
		String by = switch (event.u8(0x0B)) {
		case 1 -> " (user)";
		case 2 -> " (alarm cleared)";
		case 3 -> " (user, low glucose)";
		case 4 -> " (longest time over)";
		case 5 -> " (glucose risen)";
		case 6 -> " (user, switched off)";
		default -> "";
		};
		if (stopped.isEmpty() && first && window.seen(event.rtc())) {
			first = false;
			return;
		}
		Reason reason = (first ? stoppedBefore : stopped).orElse(Reason.OTHER);
		stopped = Optional.empty();
		first = false;
		book.add(event.rtc(), new Suspend(event.when(), State.RESUMED, reason, Optional.of("NORMAL_PUMPING" + by)));
	}
}
