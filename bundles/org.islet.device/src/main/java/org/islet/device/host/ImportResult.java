// SPDX-License-Identifier: EPL-2.0
package org.islet.device.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.model.DeviceInfo;
import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.model.store.TherapyStore.Span;

/**
 * What an import did.
 *
 * @param file the file's name
 * @param format the format used; empty if none was found
 * @param state how it ended
 * @param problem one sentence saying what went wrong, what was kept and what to do next; empty if nothing did
 * @param devices the devices in the file
 * @param read entries read, by kind ({@code Glucose}, {@code Bolus} ...)
 * @param intake what the store took
 * @param skips what was left out, most frequent first
 * @param warnings what a person should know about the file
 * @param span first and last instant read; empty if nothing was
 * @param owner for whom a device was read before, where nothing was stored because of that
 */
public record ImportResult(String file, Optional<String> format, State state, Optional<String> problem,
		List<DeviceInfo> devices, Map<String, Integer> read, Intake intake, List<Skip> skips, List<String> warnings,
		Optional<Span> span, Optional<PatientId> owner) {

	/** As one that no other patient's device kept from being stored. */
	public ImportResult(String file, Optional<String> format, State state, Optional<String> problem,
			List<DeviceInfo> devices, Map<String, Integer> read, Intake intake, List<Skip> skips, List<String> warnings,
			Optional<Span> span) {
		this(file, format, state, problem, devices, read, intake, skips, warnings, span, Optional.empty());
	}

	/** How an import ended. */
	public enum State {
		/** all of it */
		DONE,
		/** some rows were left out because they are faulty, or the file breaks off */
		PARTLY,
		/** the user cancelled; what was stored until then stays */
		CANCELLED,
		/** nothing could be read */
		FAILED
	}

	/**
	 * Rows left out for one reason.
	 *
	 * @param why the reason
	 * @param fault whether data may be missing because of it
	 * @param count how many rows
	 * @param lines the first few line numbers
	 */
	public record Skip(String why, boolean fault, int count, List<Long> lines) {
	}
}
