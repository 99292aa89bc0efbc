// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.List;
import java.util.Optional;

import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;

/** Delivery stopped and started again. A resumption names the reason of the stop before it. */
final class Suspends {

	private static final int SUSPENDED = 0x1E;
	/** What the pump numbers so, as CareLink calls it. */
	private static final List<String> TERMS = List.of("normal_pumping", "user_suspend", "alarm_suspend",
			"low_suspend_mode_1", "low_suspend_no_response", "low_suspend_user_selected", "user_restart_basal",
			"auto_resume_reduced", "auto_resume_complete");

	private final Findings findings;
	private Reason stopped = Reason.OTHER;

	Suspends(Findings findings) {
		this.findings = findings;
	}

	void take(Told told) {
		int number = told.u8(1) & 0x1F;
		boolean suspended = told.code() == SUSPENDED;
		if (suspended && number == 0) {
			if (told.model().fine()) {
				findings.idle(told.place(), "idle.suspend");
				return;
			}
			// older models do not say by what
			number = 1;
		}
		if (number >= TERMS.size() || suspended != stops(number)) {
			throw RecordFault.because("fault.suspend");
		}
		findings.note(told.place(), suspend(told, number));
	}

	private static boolean stops(int number) {
		return number >= 1 && number <= 5;
	}

	private Suspend suspend(Told told, int number) {
		boolean upload = told.by() == Requestor.RADIO;
		State state = state(number, upload);
		Reason reason = upload ? Reason.DIAGNOSTIC : state.stopped() ? reason(number) : stopped;
		if (!upload) {
			stopped = state.stopped() ? reason : Reason.OTHER;
		}
		return new Suspend(told.when(), state, reason, Optional.of(TERMS.get(number)));
	}

	private State state(int number, boolean upload) {
		return switch (number) {
		case 0 -> stopped == Reason.MANUAL && !upload ? State.RESUMED_BY_USER : State.RESUMED;
		case 6 -> State.RESUMED_BY_USER;
		case 7, 8 -> State.RESUMED_BY_ITSELF;
		default -> State.STOPPED;
		};
	}

	private static Reason reason(int number) {
		return switch (number) {
		case 1 -> Reason.MANUAL;
		case 2 -> Reason.ALARM;
		case 3 -> Reason.LOW_GLUCOSE;
		case 4 -> Reason.LOW_GLUCOSE_UNANSWERED;
		default -> Reason.LOW_GLUCOSE_ANSWERED;
		};
	}
}
