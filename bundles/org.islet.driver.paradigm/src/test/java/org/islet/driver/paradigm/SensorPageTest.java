// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.codec.Hex;
import org.islet.driver.paradigm.SensorPage.Record;
import org.islet.driver.paradigm.SensorPage.Walk;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.junit.jupiter.api.Test;

/** Pages are written here as they lie in memory: each record's last byte first. */
class SensorPageTest {

	/** 9 May 2031, 20:54, as a sensor's time: year, day, minute, hour, with the kind beside the day. */
	private static String stamp(String kind) {
		return switch (kind) {
		case "last" -> "1F 09 76 54 08";
		case "end" -> "1F 29 76 54 08";
		default -> "1F 49 76 54 08";
		};
	}

	private static final LocalDateTime STAMP = LocalDateTime.of(2031, 5, 9, 20, 54);

	private static SensorPage page(String hex) {
		return new SensorPage(Arrays.copyOf(Hex.bytes(hex), HistoryPage.SIZE), new byte[0]);
	}

	private static List<LocalDateTime> times(Walk walk) {
		return walk.records().reversed().stream().filter(SensorEntries::says).map(r -> r.when().orElse(null)).toList();
	}

	private static Entry only(String model, SensorPage page) {
		Record record = page.walk(Optional.empty()).records().stream().filter(SensorEntries::says).findFirst()
				.orElseThrow();
		return new SensorEntries(PumpModel.of(model).orElseThrow(), page).entry(record, record.when().orElseThrow());
	}

	@Test
	void readingsCountBackFromTheTimeBehindThem() {
		assertEquals(List.of(STAMP.minusMinutes(10), STAMP.minusMinutes(5), STAMP),
				times(page("30 31 32" + stamp("end")).walk(Optional.empty())));
	}

	@Test
	void readingsAfterALastTimeCountOnFromIt() {
		assertEquals(List.of(STAMP, STAMP.plusMinutes(5), STAMP.plusMinutes(10)),
				times(page("30" + stamp("last") + "31 32").walk(Optional.empty())));
	}

	@Test
	void readingsAfterAGapAreOfThePageAfterOrUnknown() {
		SensorPage page = page("30" + stamp("gap") + "31 32");
		List<LocalDateTime> unknown = new ArrayList<>(Arrays.asList(STAMP, null, null));
		assertEquals(unknown, times(page.walk(Optional.empty())));
		LocalDateTime later = STAMP.plusHours(2);
		assertEquals(List.of(STAMP, later.minusMinutes(5), later), times(page.walk(Optional.of(later))));
	}

	@Test
	void aPageTellsTheTimeOfTheReadingBeforeIt() {
		assertEquals(Optional.of(STAMP.minusMinutes(15)),
				page("30 31 32" + stamp("end")).walk(Optional.empty()).older());
	}

	@Test
	void newerModelsKeepTheLastBitOfAReadingWithTheCurrent() {
		byte[] current = { 0x0B, 0x0B };
		SensorPage page = new SensorPage(page("68" + stamp("end")).glucose(), current);
		Glucose fine = (Glucose) only("723", page);
		assertEquals(GlucoseValue.mgdl(209), fine.value());
		assertEquals(OptionalDouble.of(28.26), fine.isig());
		Glucose rough = (Glucose) only("722", page);
		assertEquals(GlucoseValue.mgdl(208), rough.value());
		assertEquals(OptionalDouble.of(28.27), rough.isig());
	}

	@Test
	void readingsBeyondTheRangeAreLimits() {
		assertEquals(Bound.BELOW, ((Glucose) only("522", page("06" + stamp("end")))).bound());
		Glucose high = (Glucose) only("522", page("00 07" + stamp("end")));
		assertEquals(Bound.ABOVE, high.bound());
		assertEquals(GlucoseValue.mgdl(400), high.value());
	}

	@Test
	void whatIsGivenForCalibrationHasItsOwnTime() {
		Glucose given = (Glucose) only("522", page("A0 1F 29 76 54 0E" + stamp("end")));
		assertEquals(Origin.CALIBRATION, given.origin());
		assertEquals(GlucoseValue.mgdl(416), given.value());
		assertEquals(STAMP, given.when());
	}

	@Test
	void whatTheSensorDoesIsNamedAsCareLinkNamesIt() {
		assertEquals("SensorSync new", ((DeviceEvent) only("522", page("1F 29 76 54 0D"))).code());
		assertEquals("SensorStatus lost", ((DeviceEvent) only("522", page("1F 49 76 54 0B"))).code());
		assertEquals("SensorPacket init", ((DeviceEvent) only("522", page("02 04" + stamp("end")))).code());
		assertEquals("meter_bg_now", ((DeviceEvent) only("522", page("00 03" + stamp("end")))).code());
		assertEquals("SensorError end", ((DeviceEvent) only("522", page("01 05" + stamp("end")))).code());
	}

	@Test
	void whatIsOlderThanAnUnknownRecordIsNotRead() {
		Walk walk = page("30 EE 31" + stamp("end")).walk(Optional.empty());
		assertEquals(List.of(STAMP), times(walk));
		assertEquals(1, walk.broken());
	}
}
