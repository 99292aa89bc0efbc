// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.link.Channel;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.model.DeviceInfo;

/**
 * One read of one device, and how it ended.
 *
 * @param device who it said it is; empty if it did not come to that
 * @param told what was handed over; only what was committed counts
 * @param failure the exception it ended with; empty if it ended normally
 * @param acts how often the driver used the line
 * @param passed whether the failure is the line's own, which the driver let pass
 */
public record DriverReading(Optional<DeviceInfo> device, RecordedUpload told, Optional<DeviceException> failure,
		int acts, boolean passed) {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	/**
	 * Reads; anything but a normal end or a {@link DeviceException} fails the test, so does a frame the driver has not
	 * declared. A normal end commits.
	 *
	 * @param driver what reads
	 * @param channel the line
	 * @param answers what the person told
	 * @param marks what an earlier read left
	 * @param what says in a failure what was read
	 */
	public static DriverReading of(DeviceDriver driver, Channel channel, Map<String, String> answers,
			Map<String, String> marks, String what) {
		return run(driver, channel, answers, marks, Integer.MAX_VALUE, what);
	}

	static DriverReading of(DeviceDriver driver, Talk talk, Manner manner, String what) {
		TranscriptPlayer player = new TranscriptPlayer(talk.transcript(), manner);
		return of(driver, player, talk.answers(), talk.marks(), talk + ", " + what + ",");
	}

	static DriverReading run(DeviceDriver driver, Channel channel, Map<String, String> answers,
			Map<String, String> marks,
			int cancelAt, String what) {
		WatchedTransport transport = new WatchedTransport(channel, driver.sends(), cancelAt);
		return assertTimeoutPreemptively(LIMIT, () -> run(driver, transport, answers, marks, what), what);
	}

	private static DriverReading run(DeviceDriver driver, WatchedTransport transport, Map<String, String> answers,
			Map<String, String> marks, String what) {
		DeviceInfo device = null;
		RecordedUpload session = new RecordedUpload(DeviceInfo.LOG, answers, marks);
		try {
			Conversation conversation = driver.identify(transport, answers);
			device = conversation.device();
			session = new RecordedUpload(device, answers, marks);
			conversation.read(session);
			session.commit();
			return new DriverReading(Optional.of(device), session, Optional.empty(), transport.acts(), false);
		} catch (DeviceException e) {
			return new DriverReading(Optional.ofNullable(device), session, Optional.of(e), transport.acts(),
					transport.threw(e));
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // a plugin is called
			throw new AssertionError(what + " ended in " + e, e);
		}
	}

	/** @return the kind of failure; empty if it ended normally */
	public Optional<DeviceException.Kind> kind() {
		return failure.map(DeviceException::kind);
	}

	/** @return entries and clock changes committed, sorted */
	List<String> texts() {
		return told.texts().stream().sorted().toList();
	}

	/** @return the same without the numbers of records, which may be places in the read */
	List<String> entries() {
		return told.texts().stream().map(text -> text.replaceFirst("^\\d+,", "")).sorted().toList();
	}

	/** @return warnings, and the failure if it is the driver's own */
	List<String> sentences() {
		return failure.filter(e -> !passed).map(e -> Stream
				.concat(told.warnings().stream(), Stream.of(String.valueOf(e.getMessage()))).toList())
				.orElse(told.warnings());
	}

	String ending() {
		return failure.map(e -> e.kind() + " \"" + e.getMessage() + "\"").orElse("a normal end");
	}
}
