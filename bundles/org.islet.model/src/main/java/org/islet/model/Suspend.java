// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Delivery stopped, or started again.
 *
 * @param when device-local time
 * @param state what happened
 * @param reason why it stopped; for a resumption the reason it had been stopped for, where the device says
 * @param term the device's own word
 */
public record Suspend(LocalDateTime when, State state, Reason reason, Optional<String> term) implements Entry {

	/** What happened to delivery. */
	public enum State {
		STOPPED, RESUMED_BY_USER,
		/** the device resumed without anybody's doing, such as two hours after an unanswered low-glucose suspend */
		RESUMED_BY_ITSELF,
		/** resumed, the device does not say by whom */
		RESUMED;

		public boolean stopped() {
			return this == STOPPED;
		}
	}

	/** Why delivery stopped. */
	public enum Reason {
		MANUAL,
		/** the low-glucose threshold was reached */
		LOW_GLUCOSE,
		/** still stopped: nobody answered the low-glucose alarm */
		LOW_GLUCOSE_UNANSWERED,
		/** still stopped: the user answered the alarm and chose to stay suspended */
		LOW_GLUCOSE_ANSWERED,
		/** a low was predicted */
		PREDICTED_LOW, ALARM,
		/** no reservoir or set in place, rewind */
		NOT_SEATED, AUTOMATION,
		/** for seconds by the upload itself; no therapy */
		DIAGNOSTIC, OTHER;

		public boolean lowGlucose() {
			return this == LOW_GLUCOSE || this == LOW_GLUCOSE_UNANSWERED || this == LOW_GLUCOSE_ANSWERED;
		}
	}
}
