// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.taidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.islet.device.Control;
import org.islet.device.codec.Hex;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Reading;
import org.islet.sim.diary.Reading.Meal;
import org.islet.sim.taidoc.TaiDocMeter.Result;
import org.junit.jupiter.api.Test;

class TaiDocMeterTest {

	private final TaiDocMeter meter = new TaiDocMeter("0123456789ABCDEF",
			List.of(new Result(new Reading(LocalDateTime.of(2018, 1, 1, 21, 14), 135, false, Meal.AFTER), 0)),
			LocalDateTime.of(2019, 8, 4, 13, 37));

	private static List<String> say(SimulatedDevice device, String... frames) {
		List<String> answers = new ArrayList<>();
		for (String frame : frames) {
			device.hears(Hex.bytes(frame), answer -> answers.add(Hex.of(answer)));
		}
		return answers;
	}

	@Test
	void timesValuesAndSerialNumberStandAsTheProtocolHasThem() {
		assertEquals(List.of("51 54 00 00 00 00 A5 4A", "51 23 04 27 25 0D A5 76", "51 25 21 24 0E 15 A5 83",
				"51 26 87 00 00 80 A5 23", "51 27 EF CD AB 89 A5 0D"),
				say(meter, "51 23 00 00 00 00 A3 17", "51 25 00 00", "00 00 A3 19", "51 26 00 00 00 00 A3 1A",
						"51 27 00 00 00 00 A3 1B"));
	}

	@Test
	void itIsSilentWhereASumIsWrongOrARecordDoesNotExist() {
		say(meter, "51 23 00 00 00 00 A3 17");
		assertEquals(List.of(), say(meter, "51 23 00 00 00 00 A3 18", "51 25 01 00 00 00 A3 1A"));
	}

	@Test
	void theBridgeIsDeafUntilItIsSwitchedOnAndSet() {
		SerialBridge bridge = new SerialBridge(meter, "00 00 4B 00 00 00 03 00");
		String clock = "08 51 23 00 00 00 00 A3 17";
		assertEquals(List.of(), say(bridge, clock));
		bridge.control(Control.feature(0x41, (byte) 1), frame -> {
		});
		bridge.control(Control.feature(0x50, Hex.bytes("00 00 4B 00 00 00 03 00")), frame -> {
		});
		List<String> said = say(bridge, clock);
		assertEquals(List.of("04 51 23 04 27", "04 25 0D A5 76"), said.subList(said.size() - 2, said.size()));
	}
}
