// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceDriver.Question;
import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.islet.device.host.DeviceUploads.Replay;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.ImportResult.State;
import org.islet.device.host.Progress;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;
import org.islet.device.talk.Transcript;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.model.store.TherapyStore.Kept;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices are read into a real store. */
class DriverUploadsTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	/** 13:00 in Berlin */
	private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

	@TempDir
	private static Path folder;
	private static TherapyStore store;
	private static Locale before;

	private final PagedDevice device = new PagedDevice().page("2026-03-01T08:00 101", "2026-03-01T08:05 102")
			.page("2026-03-02T08:00 103").page("2026-03-03T08:00 104");
	private final PagedDriver driver = new PagedDriver();
	private Patient patient;

	@BeforeAll
	static void open() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
		store = new DerbyStores().open(folder.resolve("data"), new char[0]);
	}

	@AfterAll
	static void close() {
		store.close();
		Locale.setDefault(before);
	}

	@BeforeEach
	void freshPatient() {
		patient = patient("Ada");
		device.serial = "A-" + patient.id().number();
	}

	private static Patient patient(String name) {
		return store.save(new Patient(PatientId.NEW, "", name, Optional.empty(), "", BERLIN, Preferences.DEFAULT));
	}

	private DriverUploads at(Instant now) {
		return new DriverUploads(List.of(PagedDriver.installed("paged", driver)), List.of(device),
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private UploadResult upload() {
		return at(NOON).run(store, patient, Request.of(PagedDevice.PLUG), Progress.NONE);
	}

	private List<Logged<?>> stored() {
		return store.read(patient.id(), new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), BERLIN))
				.entries();
	}

	private List<String> instants() {
		return stored().stream().map(logged -> logged.at().toString()).toList();
	}

	@Test
	void allIsReadOnceAndThenOnlyWhatIsNew() {
		UploadResult first = upload();
		assertEquals(State.DONE, first.result().state(), first.toString());
		assertEquals(new Intake(4, 0, 0), first.result().intake());
		assertEquals(Map.of("Glucose", 4), first.result().read());
		assertEquals("Acme Pager " + device.serial, first.result().file());
		assertEquals(Optional.empty(), first.before());
		device.heard.clear();
		device.page("2026-03-05T08:00 105");
		UploadResult second = upload();
		assertEquals(new Intake(1, 1, 0), second.result().intake());
		assertTrue(second.result().warnings().getFirst().endsWith("on these days: Mar 4, 2026."));
		assertEquals(List.of("who", "clock", "page 2", "page 3", "page 4"), device.heard);
		assertEquals(Optional.of(NOON), second.before());
		assertEquals(5, stored().size());
		assertEquals(device.opened, device.closed);
	}

	@Test
	void everythingIsReadAgainWhenAskedFor() {
		upload();
		device.heard.clear();
		Request all = new Request(PagedDevice.PLUG, Optional.empty(), Map.of(), true, false);
		assertEquals(new Intake(0, 4, 0), at(NOON).run(store, patient, all, Progress.NONE).result().intake());
		assertTrue(device.heard.contains("page 0"));
	}

	@Test
	void aPulledCableLosesNothingThatWasReadAndTheNextReadGoesOnThere() {
		device.unpluggedAt = 2;
		UploadResult pulled = upload();
		assertEquals(State.PARTLY, pulled.result().state());
		assertEquals("The cable was pulled. 3 entries read before that were stored; the next read goes on from there.",
				pulled.result().problem().orElseThrow());
		assertEquals(3, stored().size());
		device.unpluggedAt = Integer.MAX_VALUE;
		device.heard.clear();
		assertEquals(new Intake(1, 1, 0), upload().result().intake());
		assertFalse(device.heard.contains("page 0"));
	}

	@Test
	void aCancelStopsAtOnceAndKeepsWhatWasCommitted() {
		Progress impatient = new Progress() {
			@Override
			public void at(double share, String what) {
				// not looked at
			}

			@Override
			public boolean cancelled() {
				return device.heard.contains("page 1");
			}
		};
		UploadResult result = at(NOON).run(store, patient, Request.of(PagedDevice.PLUG), impatient);
		assertEquals(State.CANCELLED, result.result().state());
		assertEquals(List.of("who", "clock", "page 0", "page 1"), device.heard);
		assertEquals(2, stored().size());
	}

	@Test
	void theConversationIsKeptAndCanBeReadAgain() throws IOException {
		upload();
		List<Logged<?>> entries = stored();
		Kept kept = store.originals(patient.id()).getFirst();
		assertEquals("paged", kept.origin().importer());
		assertEquals(List.of(kept.number()), entries.stream().map(Logged::source).distinct().toList());
		Transcript transcript;
		try (InputStream in = store.original(kept.number())) {
			transcript = Transcript.read(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		assertEquals("acme:" + device.serial.toLowerCase(Locale.ROOT), transcript.note("device"));
		assertEquals(12, transcript.acts().size());
		Replay replay = at(NOON).replay("paged", transcript, patient);
		assertEquals(entries.stream().map(Logged::key).toList(), replay.entries().stream().map(Logged::key).toList());
		Instant later = NOON.plusSeconds(90 * 86_400L);
		UploadResult again = at(later).reread(store, patient, kept, Progress.NONE).orElseThrow();
		assertEquals(new Intake(0, 4, 0), again.result().intake(), again.toString());
		assertEquals(entries, stored());
		assertEquals(NOON, at(NOON).lastReads(store, patient).getFirst().at());
	}

	@Test
	void aKeptFileIsNoConversation() {
		store.keep(patient.id(), new TherapyStore.Origin("a.csv", "paged", "1", "", NOON),
				InputStream.nullInputStream());
		assertEquals(Optional.empty(),
				at(NOON).reread(store, patient, store.originals(patient.id()).getFirst(), Progress.NONE));
	}

	@Test
	void nothingUndeclaredReachesTheDevice() {
		InstalledDriver sly = PagedDriver.installed("sly", new SlyDriver());
		UploadResult result = new DriverUploads(List.of(sly), List.of(device), Clock.systemUTC()).run(store, patient,
				Request.of(PagedDevice.PLUG), Progress.NONE);
		assertEquals(State.FAILED, result.result().state());
		assertEquals(List.of(), device.heard);
		assertTrue(result.result().problem().orElseThrow().contains("Nothing was sent"), result.toString());
	}

	@Test
	void aDeviceOfAnotherPatientIsAskedAboutFirst() {
		upload();
		patient = patient("Bob");
		UploadResult refused = upload();
		assertEquals(State.FAILED, refused.result().state());
		assertTrue(refused.result().problem().orElseThrow().contains("was read for Ada before"), refused.toString());
		assertEquals("Pager", refused.device().orElseThrow().model());
		assertEquals(List.of(), stored());
		Request anyway = new Request(PagedDevice.PLUG, Optional.empty(), Map.of(), false, true);
		assertEquals(new Intake(4, 0, 0), at(NOON).run(store, patient, anyway, Progress.NONE).result().intake());
	}

	@Test
	void aClockThatIsOnlyInaccurateMovesNothing() {
		device.clock = "2026-03-10T13:07";
		UploadResult result = upload();
		assertEquals(Optional.of(Duration.ofMinutes(7)), result.drift());
		assertEquals(
				List.of("2026-03-01T07:00:00Z", "2026-03-01T07:05:00Z", "2026-03-02T07:00:00Z", "2026-03-03T07:00:00Z"),
				instants());
		assertTrue(result.result().warnings().getFirst().contains("0:07 h ahead"), result.toString());
	}

	@Test
	void aClockInAnotherZoneIsReadByThisComputers() {
		device.clock = "2026-03-10T07:01";
		UploadResult result = upload();
		assertEquals("2026-03-01T13:00:00Z", instants().getFirst());
		assertTrue(result.result().warnings().getFirst().contains("5:59 h behind"), result.toString());
		assertEquals("2026-03-01T08:00", stored().getFirst().entry().when().toString());
	}

	@Test
	void aClockThatWasNeverSetMovesNothing() {
		device.clock = "2012-01-01T00:00";
		UploadResult result = upload();
		assertEquals("2026-03-01T07:00:00Z", instants().getFirst());
		assertTrue(result.result().warnings().getFirst().contains("days behind"), result.toString());
	}

	@Test
	void whatIsStoredKeepsItsInstantWhenTheClockIsWrongLater() {
		device.clock = "2026-03-10T13:00";
		upload();
		List<String> first = instants();
		device.clock = "2026-03-10T14:00";
		device.page("2026-03-10T13:30 105");
		UploadResult second = at(NOON).run(store, patient,
				new Request(PagedDevice.PLUG, Optional.empty(), Map.of(), true, false), Progress.NONE);
		assertEquals(new Intake(1, 4, 0), second.result().intake());
		assertEquals(first, instants().subList(0, 4));
		assertEquals("2026-03-10T11:30:00Z", instants().getLast());
	}

	@Test
	void aClockChangeToldLaterPutsEarlierPagesInTheirPlace() {
		device.page("set 2026-03-04T09:00 2026-03-04T11:00", "2026-03-04T11:05 106");
		UploadResult result = upload();
		assertEquals(State.DONE, result.result().state());
		assertEquals(
				List.of("2026-03-01T09:00:00Z", "2026-03-01T09:05:00Z", "2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z",
						"2026-03-04T10:00:00Z", "2026-03-04T10:05:00Z"),
				instants());
		assertEquals(new Intake(6, 0, 0), result.result().intake());
		TherapyStore.Kept kept = store.originals(patient.id()).getFirst();
		UploadResult again = at(NOON).reread(store, patient, kept, Progress.NONE).orElseThrow();
		assertEquals(new Intake(0, 6, 0), again.result().intake());
	}

	@Test
	void equalRecordsOnTwoPagesAreTwo() {
		device.pages.clear();
		device.page("2026-03-01T08:00 101").page("2026-03-01T08:00 101");
		upload();
		assertEquals(2, stored().size());
		assertEquals(0, upload().result().intake().added());
	}

	@Test
	void aDeviceIsReadByOneAtATime() {
		List<UploadResult> inner = new ArrayList<>();
		DriverUploads uploads = at(NOON);
		driver.fault = () -> {
			if (inner.isEmpty()) {
				inner.add(uploads.run(store, patient, Request.of(PagedDevice.PLUG), Progress.NONE));
			}
			return null;
		};
		assertEquals(State.DONE,
				uploads.run(store, patient, Request.of(PagedDevice.PLUG), Progress.NONE).result().state());
		assertTrue(inner.getFirst().result().problem().orElseThrow().contains("is being read already"),
				inner.toString());
		assertEquals(State.DONE,
				uploads.run(store, patient, Request.of(PagedDevice.PLUG), Progress.NONE).result().state());
	}

	@Test
	void whatADriverAsksIsAskedAndRemembered() {
		driver.questions = List.of(new Question("serial", "Six characters on the back?", "[A-Z0-9]{6}"));
		assertTrue(upload().result().problem().orElseThrow().contains("Give the answer \"serial\""));
		assertTrue(told("12").result().problem().orElseThrow().contains("\"12\" is no possible answer"));
		assertEquals(List.of(), device.heard);
		assertEquals(State.DONE, told("ABC123").result().state());
		assertEquals(State.DONE, upload().result().state());
	}

	private UploadResult told(String answer) {
		return at(NOON).run(store, patient,
				new Request(PagedDevice.PLUG, Optional.empty(), Map.of("serial", answer), false, false), Progress.NONE);
	}

	@Test
	void aStrangerIsLeftToTheNextDriver() {
		device.serial = "X-1";
		assertEquals("This is no pager.", upload().result().problem().orElseThrow());
		PagedDriver worldly = new PagedDriver();
		worldly.stranger = "Z";
		DriverUploads both = new DriverUploads(
				List.of(PagedDriver.installed("a", driver), PagedDriver.installed("b", worldly)), List.of(device),
				Clock.fixed(NOON, ZoneOffset.UTC));
		UploadResult result = both.run(store, patient, Request.of(PagedDevice.PLUG), Progress.NONE);
		assertEquals(State.DONE, result.result().state(), result.toString());
		assertEquals(Optional.of("b"), result.result().format());
		assertEquals(device.opened, device.closed);
	}

	@Test
	void aFaultInADriverKeepsWhatWasReadBefore() {
		driver.fault = () -> device.heard.contains("page 1") ? new IllegalStateException("oops") : null;
		UploadResult result = upload();
		assertEquals(State.PARTLY, result.result().state());
		assertTrue(result.result().problem().orElseThrow().startsWith("Acme Pager " + device.serial
				+ " could not be read because of a fault in test.paged 1.0."), result.toString());
		assertEquals(2, stored().size());
	}

	@Test
	void aBrokenLinkHidesNoOther() {
		Bus broken = new Bus() {
			@Override
			public Link link() {
				return Link.SERIAL;
			}

			@Override
			public List<Attached> attached() throws DeviceException {
				throw new DeviceException(DeviceException.Kind.LINK, "Serial ports cannot be listed here.");
			}

			@Override
			public Watch watch(Runnable listener) throws DeviceException {
				throw new DeviceException(DeviceException.Kind.LINK, "Serial ports cannot be watched here.");
			}

			@Override
			public Channel open(Attached attached, LineSettings settings) throws DeviceException {
				throw new DeviceException(DeviceException.Kind.LINK, "Serial ports cannot be opened here.");
			}
		};
		DriverUploads uploads = new DriverUploads(List.of(PagedDriver.installed("paged", driver)),
				List.of(broken, device),
				Clock.systemUTC());
		assertEquals(1, uploads.attached().devices().size());
		assertEquals(List.of("Serial ports cannot be listed here."), uploads.attached().problems());
		uploads.watch(() -> {
		}).close();
	}

	@Test
	void aDeviceIsDueBeforeItsMemoryRunsOver() {
		upload();
		assertFalse(at(NOON.plusSeconds(29 * 86_400L)).lastReads(store, patient).getFirst().due());
		assertTrue(at(NOON.plusSeconds(30 * 86_400L)).lastReads(store, patient).getFirst().due());
	}

	@Test
	void whatNoDriverReadsIsSaidSo() {
		Attached other = new Attached(Link.HID, "/dev/other", "0001:0002", "Mouse", "", 0);
		assertTrue(at(NOON).run(store, patient, Request.of(other), Progress.NONE).result().problem().orElseThrow()
				.contains("No installed driver reads Mouse"));
		Request unknown = new Request(PagedDevice.PLUG, Optional.of("nope"), Map.of(), false, false);
		assertTrue(at(NOON).run(store, patient, unknown, Progress.NONE).result().problem().orElseThrow()
				.contains("\"nope\""));
	}
}
