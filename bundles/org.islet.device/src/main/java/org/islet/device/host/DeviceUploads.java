// SPDX-License-Identifier: EPL-2.0
package org.islet.device.host;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceDriver.Question;
import org.islet.device.Reads;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.talk.Transcript;
import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.osgi.annotation.versioning.ProviderType;

/** Reads devices into a store. Safe for use by several threads; a device is read by one of them at a time. */
@ProviderType
public interface DeviceUploads {

	/** @return the drivers installed, by maker and id */
	List<DriverInfo> drivers();

	/** @return what is attached now that some driver may read, and what cannot be found out */
	Devices attached();

	/** @return as {@link #attached()}, with what no driver names */
	Devices everything();

	/**
	 * Watches devices come and go.
	 *
	 * @param listener called on any thread whenever {@link #attached()} may have changed
	 * @return stops watching when closed
	 */
	Bus.Watch watch(Runnable listener);

	/**
	 * Reads a device. Whatever is wrong is told in the result, never thrown, and nothing stored before is lost.
	 *
	 * @param store where to; stays open
	 * @param patient whose device it is; its zone anchors the device's local times
	 * @param request what to read
	 * @param progress told how far it is, and asked whether to go on
	 * @return what happened
	 */
	UploadResult run(TherapyStore store, Patient patient, Request request, Progress progress);

	/**
	 * Reads a kept conversation again with the driver installed now.
	 *
	 * @param store where it is kept
	 * @param patient whose it is
	 * @param original the kept conversation
	 * @param progress told how far it is, and asked whether to go on
	 * @return what happened; empty if the original is no conversation with a device
	 */
	Optional<UploadResult> reread(TherapyStore store, Patient patient, TherapyStore.Kept original, Progress progress);

	/**
	 * Has a driver read a recorded conversation, and stores nothing.
	 *
	 * @param driver the driver's id
	 * @param transcript the conversation; what was recorded between what the driver says is skipped
	 * @param patient whose zone anchors the device's local times
	 * @return what is in it
	 */
	Replay replay(String driver, Transcript transcript, Patient patient);

	/**
	 * Has the conversation with a device that a full read is, for those who look for a fault, and stores nothing.
	 *
	 * @param request what to read
	 * @param disguised whether serial numbers and dates are replaced; nothing is recorded if the driver cannot do that
	 * @param progress told how far it is, and asked whether to go on
	 * @return what was said, also where it ended badly
	 */
	Recording record(Request request, boolean disguised, Progress progress);

	/**
	 * A device's last read, and whether it is time for another before its memory runs over.
	 *
	 * @param store where what was read is kept
	 * @param patient whose devices
	 * @return the devices that were read by a driver, the one read longest ago first
	 */
	List<LastRead> lastReads(TherapyStore store, Patient patient);

	/**
	 * What to read.
	 *
	 * @param device where
	 * @param driver the id of the driver to use; empty to find it
	 * @param answers what the person told for the driver's {@link org.islet.device.DeviceDriver#questions() questions};
	 *            what was told the last time need not be told again
	 * @param all whether all is to be read that the device keeps, not only what is new
	 * @param foreign whether to go on if the device was read for another patient before
	 */
	record Request(Attached device, Optional<String> driver, Map<String, String> answers, boolean all,
			boolean foreign) {

		public Request {
			answers = Map.copyOf(answers);
		}

		public static Request of(Attached device) {
			return new Request(device, Optional.empty(), Map.of(), false, false);
		}
	}

	/**
	 * An installed driver.
	 *
	 * @param id what {@code --driver} takes
	 * @param maker who makes the devices
	 * @param models the devices
	 * @param link how they are connected
	 * @param usb {@code vendor:product} ids
	 * @param holdsDays for how many days they keep what they record; 0 if not known
	 * @param proof what it was proven on
	 * @param captured the devices that captures were of; empty if of all of them, or of none
	 * @param questions what a person has to tell
	 * @param bundle symbolic name of the bundle it comes from
	 * @param version the bundle's version
	 */
	record DriverInfo(String id, String maker, List<String> models, Reads.Link link, List<String> usb, int holdsDays,
			Reads.Proof proof, List<String> captured, List<Question> questions, String bundle, String version) {
	}

	/**
	 * What is attached.
	 *
	 * @param devices what was found
	 * @param problems one sentence for each link that cannot tell what is attached to it
	 */
	record Devices(List<Found> devices, List<String> problems) {
	}

	/**
	 * Something attached.
	 *
	 * @param device where
	 * @param drivers the drivers that may read it; which one does is known when it has been asked
	 */
	record Found(Attached device, List<DriverInfo> drivers) {
	}

	/**
	 * What is in a recorded conversation.
	 *
	 * @param device which device it was; empty if it did not tell
	 * @param entries what the driver handed over, with its place in time
	 * @param problem one sentence if it did not come to an end
	 * @param warnings what a person should know
	 */
	record Replay(Optional<DeviceInfo> device, List<Logged<?>> entries, Optional<String> problem,
			List<String> warnings) {
	}

	/**
	 * A conversation with a device.
	 *
	 * @param transcript what was said; empty if it did not come to that, or could not be disguised as asked
	 * @param asSaid lines of the transcript, from 1, that could not be read and are not disguised
	 * @param problem one sentence if the read did not come to its end
	 */
	record Recording(Optional<Transcript> transcript, List<Integer> asSaid, Optional<String> problem) {
	}

	/**
	 * When a device was read last.
	 *
	 * @param device which
	 * @param driver the id of the driver that read it
	 * @param at when it was read to its end
	 * @param days for how many days it keeps what it records; 0 if not known
	 * @param due whether it should be read soon, so that nothing is overwritten unread
	 */
	record LastRead(DeviceInfo device, String driver, Instant at, int days, boolean due) {
	}
}
