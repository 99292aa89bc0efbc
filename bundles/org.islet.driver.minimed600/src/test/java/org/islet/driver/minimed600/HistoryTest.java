// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Hex;
import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceInfo;
import org.islet.model.Estimate;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.InsulinTotal;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.tck.RecordedUpload;
import org.junit.jupiter.api.Test;

class HistoryTest {

	private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
	private static final long OFFSET = 0xA1500000L;
	private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 14, 9, 0);

	private final List<Event> events = new ArrayList<>();
	private GlucoseUnit shown = GlucoseUnit.MG_DL;
	private long known;
	private Optional<Reason> stopped = Optional.empty();

	private static long rtc(LocalDateTime local) {
		return ChronoUnit.SECONDS.between(EPOCH, local) + (1L << 32) - OFFSET;
	}

	private void event(int type, LocalDateTime when, String data) throws DeviceException {
		byte[] bytes = Hex.bytes(data);
		events.add(Event.of(Bytes.of(ByteBuffer.allocate(11 + bytes.length).put((byte) type).put((byte) 0)
				.put((byte) (11 + bytes.length)).putInt((int) rtc(when)).putInt((int) OFFSET).put(bytes).array(),
				"too short")));
	}

	private RecordedUpload read() throws DeviceException {
		return read(NINE.plusDays(2));
	}

	private RecordedUpload read(LocalDateTime now) throws DeviceException {
		RecordedUpload upload = new RecordedUpload(
				new DeviceInfo("Medtronic", "MiniMed 640G", "NG5550187H", DeviceInfo.Kind.PUMP, ""),
				Map.of(), Map.of());
		List<Event> ordered = History.ordered(events);
		ClockEvents clock = new ClockEvents(ordered);
		new History(Window.since(known, new PumpTime(rtc(now), OFFSET)), stopped, shown, upload).decode(clock.changes(),
				clock.timed());
		upload.commit();
		return upload;
	}

	@Test
	void aBolusIsOneEntryAtTheTimeItWasProgrammed() throws DeviceException {
		event(0x1D, NINE.minusHours(3), "01 00 00001B58");
		event(0x15, NINE, "00 11 00 00009C40 00000000");
		event(0xDC, NINE.plusMinutes(2), "00 11 00 00009C40 00004E20 00000000");
		Bolus bolus = read().entries(Bolus.class).getFirst();
		assertEquals(NINE, bolus.when());
		assertEquals(2.0, bolus.delivered());
		assertEquals(4.0, bolus.asked());
		assertEquals(Bolus.End.STOPPED, bolus.end());
	}

	@Test
	void aDeliveryDatedJustBeforeItsBolusStillBelongsToIt() throws DeviceException {
		event(0x3D, NINE.minusMinutes(6),
				"00 00 0000 0028 002D 00000064 005A 0078 00000000 00009C40 00000000 00000000 00009C40 01 00 00009C40");
		event(0xDC, NINE.minusSeconds(22), "01 11 00 00009C40 00009C40 00000000");
		event(0x15, NINE, "01 11 00 00009C40 00000000");
		Bolus bolus = read().entries(Bolus.class).getFirst();
		assertEquals(NINE, bolus.when());
		assertEquals(4.0, bolus.delivered());
		assertTrue(bolus.calculation().isPresent());
	}

	@Test
	void aBolusUnderWayWaitsForTheNextRead() throws DeviceException {
		event(0x16, NINE, "00 11 00 00009C40 005A 00000000");
		RecordedUpload upload = read(NINE.plusMinutes(30));
		assertEquals(List.of(), upload.entries(Bolus.class));
		assertEquals(List.of(Texts.of("running")), upload.skips().stream().map(skip -> skip.why()).toList());
		assertTrue(upload.skips().stream().noneMatch(skip -> skip.fault()), "nothing is wrong with it");
	}

	@Test
	void aBolusBegunBeforeTheHistoryIsLeftOut() throws DeviceException {
		event(0x1D, NINE, "01 00 00001B58");
		event(0xDC, NINE.plusMinutes(2), "00 11 00 00009C40 00009C40 00000000");
		assertEquals(List.of(), read().entries(Bolus.class));
	}

	@Test
	void numbersOfBolusesThatComeAgainDoNotJoin() throws DeviceException {
		event(0x15, NINE, "00 11 00 00009C40 00000000");
		event(0x15, NINE.plusDays(1), "00 11 00 00002710 00000000");
		event(0xDC, NINE.plusDays(1).plusMinutes(1), "00 11 00 00002710 00002710 00000000");
		assertEquals(List.of(1.0), read(NINE.plusDays(3)).entries(Bolus.class).stream().map(Bolus::delivered).toList());
	}

	@Test
	void aCalculationBelongsToTheBolusItsResultIsOf() throws DeviceException {
		String first = "00 00 0000 0032 002D 00000064 005A 0078 00000000 0000C350 00000000 00000000 0000C350 01 00 0000C350";
		String second = "00 00 0000 0028 002D 00000064 005A 0078 00000000 00009C40 00000000 00000000 00009C40 01 00 00009C40";
		event(0x3D, NINE, first);
		event(0x3D, NINE.plusSeconds(40), second);
		event(0x15, NINE.plusSeconds(42), "01 11 00 00009C40 00000000");
		event(0xDC, NINE.plusSeconds(90), "01 11 00 00009C40 00009C40 00000000");
		RecordedUpload upload = read();
		assertEquals(40,
				upload.entries(Bolus.class).getFirst().calculation().orElseThrow().carbs().orElseThrow().grams());
		Estimate estimate = upload.entries(Estimate.class).getFirst();
		assertEquals(NINE, estimate.when());
		assertTrue(!estimate.counts());
	}

	@Test
	void aNegativeCorrectionStaysNegative() throws DeviceException {
		event(0x3D, NINE,
				"00 00 0044 001E 0028 00000064 005A 0078 FFFFF830 00007530 00000000 00000000 00006D60 00 00 00006D60");
		assertEquals(-0.2, read().entries(Estimate.class).getFirst().calculation().correction().getAsDouble());
	}

	@Test
	void exchangesAndMmolAreTakenAsRecorded() throws DeviceException {
		event(0x3D, NINE,
				"01 01 004F 0019 0019 00000514 0032 0043 00000000 00007D00 00000000 00000000 00007D00 00 00 00007D00");
		var calculation = read().entries(Estimate.class).getFirst().calculation();
		assertEquals(GlucoseValue.mmol(7.9), calculation.glucose().orElseThrow());
		assertEquals(2.5, calculation.carbs().orElseThrow().number());
		assertEquals(1.3, calculation.carbRatio().getAsDouble());
	}

	@Test
	void oneFingerTestIsOneReading() throws DeviceException {
		event(0x32, NINE, "00 008E 01 42353035353134 324742");
		event(0x32, NINE, "02 008E 01 42353035353134 324742");
		event(0x32, NINE.plusSeconds(70), "00 008E 02 20202020202020 202020");
		event(0x32, NINE.plusMinutes(10), "00 008E 02 20202020202020 202020");
		List<Glucose> readings = read().entries(Glucose.class);
		assertEquals(List.of(Glucose.Origin.LINKED_METER, Glucose.Origin.MANUAL),
				readings.stream().map(Glucose::origin).toList());
		assertEquals(Optional.of("BG2415505B"), readings.getFirst().meter());
	}

	@Test
	void aReadingWhoseUnitIsUncertainIsLeftOut() throws DeviceException {
		event(0x32, NINE, "01 004F 01");
		assertEquals(List.of(Texts.of("unit")), read().skips().stream().map(skip -> skip.why()).toList());
		shown = GlucoseUnit.MMOL_L;
		assertEquals(GlucoseValue.mmol(7.9), read().entries(Glucose.class).getFirst().value());
	}

	@Test
	void deliveryResumesForTheReasonItStoppedFor() throws DeviceException {
		event(0x1E, NINE, "02");
		event(0x1F, NINE.plusMinutes(10), "01");
		assertEquals(List.of(Reason.MANUAL, Reason.MANUAL),
				read().entries(Suspend.class).stream().map(Suspend::reason).toList());
	}

	@Test
	void whatStoodStillWhenReadLastIsRemembered() throws DeviceException {
		event(0x1F, NINE.plusMinutes(10), "01");
		known = rtc(NINE);
		stopped = Optional.of(Reason.LOW_GLUCOSE);
		assertEquals(List.of(Reason.LOW_GLUCOSE), read().entries(Suspend.class).stream().map(Suspend::reason).toList());
		known = rtc(NINE.plusHours(1));
		assertEquals(List.of(), read().entries(Suspend.class));
	}

	@Test
	void aTemporaryRateEndsBeforeItsTimeOnlyIfItWasCancelled() throws DeviceException {
		event(0x1B, NINE, "00 01 00000000 7D 005A");
		event(0x22, NINE.plusMinutes(90), "00 01 00000000 7D 005A 00");
		event(0x1B, NINE.plusHours(3), "00 00 00001388 00 001E");
		event(0x22, NINE.plusHours(3).plusMinutes(5), "00 00 00001388 00 001E 01 0005");
		List<Basal> basal = read().entries(Basal.class);
		assertEquals(List.of(Basal.Mode.TEMP, Basal.Mode.TEMP, Basal.Mode.TEMP_END),
				basal.stream().map(Basal::mode).toList());
		assertEquals(125, basal.get(0).percent().getAsDouble());
		assertEquals(0.5, basal.get(1).rate().getAsDouble());
	}

	@Test
	void valuesBeyondWhatTheSensorMeasuresAreLimits() throws DeviceException {
		event(0xD6, NINE,
				"05 04 0082" + "0308 0000 00 0000 00 00" + "0309 0000 00 0000 00 01" + "0106 1388 D5 FFF2 00 01"
						+ "0301 0000 00 0000 00 00");
		RecordedUpload upload = read();
		assertEquals(List.of(NINE.minusMinutes(10), NINE.minusMinutes(5), NINE),
				upload.entries(Glucose.class).stream().map(Glucose::when).toList());
		assertEquals(List.of(Glucose.Bound.WITHIN, Glucose.Bound.BELOW, Glucose.Bound.ABOVE),
				upload.entries(Glucose.class).stream().map(Glucose::bound).toList());
		assertEquals(262, upload.entries(Glucose.class).getFirst().value().number());
		assertEquals("SENSOR_INIT_CODE", upload.entries(DeviceEvent.class).getFirst().code());
	}

	@Test
	void aReadingThePumpDiscardedIsNone() throws DeviceException {
		event(0xD6, NINE, "05 01 0082" + "0082 1388 D5 FFF2 02 00");
		assertEquals(List.of(), read().entries(Glucose.class));
	}

	@Test
	void aDayThatIsNotWholeHasNoTotal() throws DeviceException {
		String rest = "00".repeat(0x25 - 0x15) + "00030D40" + "00".repeat(60);
		String start = String.format("%08X%08X", rtc(NINE.withHour(0)), OFFSET);
		event(0x3C, NINE.withHour(0).plusDays(1), start + "05A0" + rest);
		event(0x3C, NINE.withHour(0).plusDays(2), start + "02A0" + rest);
		RecordedUpload upload = read();
		assertEquals(List.of(new InsulinTotal(NINE.withHour(0), InsulinTotal.Kind.ALL, 20)),
				upload.entries(InsulinTotal.class));
		assertEquals(List.of(Texts.of("partOfDay")), upload.skips().stream().map(skip -> skip.why()).toList());
	}

	@Test
	void aResetAndTheSettingAfterItAreOneChangeOfTheClock() throws DeviceException {
		event(0x1D, NINE, "01 00 00001B58");
		event(0x02, NINE.plusHours(1), String.format("%08X%08X", rtc(NINE.plusHours(1)), 0L));
		event(0x2C, NINE.plusHours(1).plusSeconds(20), "");
		event(0x03, NINE.plusHours(1).plusMinutes(1), String.format("%08X%08X", rtc(NINE.plusHours(1)), OFFSET + 3600));
		RecordedUpload upload = read();
		assertEquals(1, upload.clockChanges().size());
		assertEquals(NINE.plusHours(1).plusMinutes(1), upload.clockChanges().getFirst().before());
		assertEquals(NINE.plusHours(2).plusMinutes(1), upload.clockChanges().getFirst().after());
		assertEquals(List.of(), upload.entries(DeviceEvent.class));
	}

	@Test
	void aRecordOfUnknownKindIsReported() throws DeviceException {
		event(0xF7, NINE, "00");
		event(0x0B, NINE, "00");
		assertEquals(List.of(true, false), read().skips().stream().map(skip -> skip.fault()).toList());
	}

	@Test
	void anyEventsEndInEntriesOrSkips() throws DeviceException {
		Random random = new Random(640);
		for (int i = 0; i < 4000; i++) {
			byte[] data = new byte[random.nextInt(110)];
			random.nextBytes(data);
			event(random.nextInt(256), NINE.plusSeconds(random.nextInt(100_000)), Hex.of(data));
		}
		read(NINE.plusDays(3)).rows().forEach(row -> assertTrue(row.entry().when().getYear() > 1990));
	}

	@Test
	void damagedBlocksAreRefused() {
		Random random = new Random(670);
		for (int i = 0; i < 2000; i++) {
			byte[] message = new byte[random.nextInt(200)];
			random.nextBytes(message);
			if (message.length > 12) {
				ByteBuffer.wrap(message).put(3, (byte) 2).putInt(4, message.length - 13).putInt(8,
						2048 * random.nextInt(3));
			}
			try {
				assertEquals(0, HistoryPart.of(Bytes.of(message, "too short"), 2).events().size());
			} catch (DeviceException e) {
				assertEquals(DeviceException.Kind.PROTOCOL, e.kind());
			}
		}
	}
}
