// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.islet.device.talk.Transcript;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.store.TherapyStore.Intake;

/** Where an upload leaves what was read. */
interface Depot {

	/** @return what earlier reads of a device left */
	Map<String, String> marks(DeviceInfo device);

	/**
	 * Keeps the conversation as far as it has come.
	 *
	 * @param name what it is called
	 * @param transcript all of it so far
	 * @param isLast whether it is at its end
	 * @return its number
	 */
	long keep(String name, Transcript transcript, boolean isLast);

	/** @return the instants under which entries of the device are stored that may be among these, by key */
	Map<String, Instant> known(DeviceInfo device, List<Placed> entries);

	/** Takes entries and marks in one transaction. */
	Intake take(DeviceInfo device, List<Logged<Entry>> entries, Map<String, String> marks);

	/**
	 * Says that nothing more will come.
	 *
	 * @return what became of entries that were not stored as they came
	 */
	default Intake settle() {
		return Intake.NONE;
	}

	/** Says that the conversation is over, however it ended. */
	default void end() {
		// most have nothing to put away
	}
}
