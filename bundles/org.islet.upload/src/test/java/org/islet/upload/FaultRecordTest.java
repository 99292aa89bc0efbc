// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.islet.device.Disguise;
import org.islet.device.codec.Spread;
import org.islet.device.host.DeviceUploads.Recording;
import org.islet.device.host.DeviceUploads.Replay;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.Progress;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations kept for those who look for a fault. */
class FaultRecordTest {

	private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
	private static final Patient NOBODY = new Patient(PatientId.NEW, "", "", Optional.empty(), "", ZoneOffset.UTC,
			Preferences.DEFAULT);

	private final PagedDevice device = new PagedDevice().page("2026-03-01T08:00 101").page("2026-03-02T08:00 103");
	private final PagedDriver driver = new PagedDriver();
	private final DriverUploads uploads = new DriverUploads(List.of(PagedDriver.installed("paged", driver)),
			List.of(device), Clock.fixed(NOW, ZoneOffset.UTC));

	@BeforeEach
	void hasASerialNumber() {
		device.serial = "A-123456";
	}

	private Recording record(boolean disguised) {
		return uploads.record(Request.of(PagedDevice.PLUG), disguised, Progress.NONE);
	}

	private BiConsumer<Act, Disguise> serialOnly() {
		return (act, how) -> {
			if (act instanceof Received(byte[] frame)
					&& new String(frame, StandardCharsets.US_ASCII).equals("A-123456")) {
				Spread spread = new Spread();
				spread.add(frame, 0, frame.length);
				spread.put(0, how.serial("A-123456").getBytes(StandardCharsets.US_ASCII));
			}
		};
	}

	@Test
	void whatADriverCannotDisguiseIsNotRecordedUnlessAsked() {
		Recording refused = record(true);
		assertEquals(Optional.empty(), refused.transcript());
		assertTrue(refused.problem().orElseThrow().contains("--as-it-is"), refused.toString());
		assertEquals(List.of("who"), device.heard);
		assertTrue(record(false).transcript().orElseThrow().toString().contains("device acme:a-123456"));
	}

	@Test
	void whatIsDisguisedIsReadAsBeforeUnderAnotherSerialNumber() {
		driver.disguises = serialOnly();
		Recording recording = record(true);
		assertEquals(Optional.empty(), recording.problem());
		Transcript transcript = recording.transcript().orElseThrow();
		assertFalse(transcript.note("device").contains("123456"), transcript.toString());
		assertTrue(Instant.parse(transcript.note("at")).isAfter(NOW.plusSeconds(365 * 86_400L)), transcript.toString());
		Replay replay = uploads.replay("paged", transcript, NOBODY);
		assertEquals(2, replay.entries().size());
		assertEquals(transcript.note("device"), replay.device().orElseThrow().id());
	}

	@Test
	void twoRecordingsCannotBeBroughtTogether() {
		driver.disguises = serialOnly();
		assertNotEquals(record(true).transcript().orElseThrow().note("device"),
				record(true).transcript().orElseThrow().note("device"));
	}

	@Test
	void linesThatCouldNotBeReadAreNamedAsTheyStandInTheFile() {
		driver.disguises = (act, how) -> how.kept(1);
		Recording recording = record(true);
		assertEquals(1, recording.asSaid().size());
		String[] lines = recording.transcript().orElseThrow().toString().split("\n");
		assertEquals(recording.transcript().orElseThrow().acts().get(1).toString(),
				lines[recording.asSaid().get(0) - 1]);
	}

	@Test
	void aConversationMayTakeMoreFramesUnderOtherDates() {
		Transcript before = record(false).transcript().orElseThrow();
		driver.disguises = serialOnly();
		driver.more = List.of(new Received(new byte[] { 42 }));
		Transcript transcript = record(true).transcript().orElseThrow();
		assertEquals(before.acts().size() + 1, transcript.acts().size());
		assertEquals("< 2A", transcript.acts().getLast().toString());
	}

	@Test
	void aConversationThatBrokeOffIsRecordedToo() {
		driver.disguises = serialOnly();
		device.unpluggedAt = 1;
		Recording recording = record(true);
		assertEquals(Optional.of("The cable was pulled."), recording.problem());
		assertFalse(recording.transcript().orElseThrow().acts().isEmpty());
	}

	@Test
	void aFaultInADriversDisguiseGivesNothingAway() {
		driver.disguises = (act, how) -> {
			throw new IllegalStateException("fault");
		};
		Recording recording = record(true);
		assertEquals(Optional.empty(), recording.transcript());
		assertTrue(recording.problem().isPresent());
	}
}
