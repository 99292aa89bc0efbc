// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.util.List;
import java.util.Map;

import org.islet.device.talk.Transcript.Act;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one family of devices. Register it as a service with {@link Reads}; it keeps nothing between calls and is safe
 * for use by several threads: what a protocol has to remember lives in the {@link Conversation}.
 * <p>
 * A driver knows nothing of ports, time zones, patients or storage: it talks over a {@link Transport} and reports what
 * the device keeps, in the device's own local time and units. It never sleeps, starts a thread or changes anything on
 * the device.
 */
@ConsumerType
public interface DeviceDriver {

	/**
	 * @return every frame the driver may ever send. The host refuses any other before it reaches the device, so a
	 *         command that would change therapy, settings, memory or the clock must not match one of them
	 */
	List<FramePattern> sends();

	/** @return what a person has to tell before the device can be read, such as a serial number printed on it */
	default List<Question> questions() {
		return List.of();
	}

	/**
	 * Finds out what is there. The USB ids that led here are a hint only.
	 *
	 * @param transport the open line to the device; closed by the host
	 * @param answers the answers to {@link #questions()}, by name; complete
	 * @return the conversation begun, which is read next, over the same transport
	 * @throws DeviceException {@code NOT_OURS} if it is another kind of device; and as the transport throws it
	 */
	Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException;

	/**
	 * Disguises a conversation with a device of this driver, so that a person can show it to those who look for a fault:
	 * each serial number and date in it is replaced as {@code how} says, in both directions, and checksums are set right.
	 * The driver then reads the same in it, but for these. The conversation may have ended anywhere; what can be read of
	 * it is disguised, the rest is told to {@link Disguise#kept}.
	 *
	 * @param acts what was said, from the beginning; the bytes of its frames are replaced in place. Where a text becomes
	 *        longer or shorter by its dates, as many frames as the device would need are put in or taken out
	 * @param answers what the person told for {@link #questions()}; they are disguised as serial numbers
	 * @param how what to put in their place
	 * @return whether it is disguised; false if this driver cannot
	 */
	default boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		return false;
	}

	/**
	 * Something only the person can tell.
	 *
	 * @param name what {@code --option name=value} is called; letters and digits
	 * @param label the question, a short phrase in the user's language
	 * @param format a regular expression every possible answer matches
	 */
	record Question(String name, String label, String format) {
	}
}
