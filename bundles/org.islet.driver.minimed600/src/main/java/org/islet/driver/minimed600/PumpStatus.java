// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/**
 * What the pump is doing now.
 *
 * @param flags 01 suspended, 02 giving a bolus, 10 working, 20 temporary basal, 40 sensor in use
 * @param lastBolus U
 * @param pattern number of the basal pattern in use, from 1
 * @param basalRate U/h
 * @param tempRate U/h
 * @param tempPercent per cent of the pattern's rate
 * @param tempMinutes how long the temporary rate still holds
 * @param deliveredToday U
 * @param battery per cent
 * @param reservoir U
 * @param activeInsulin U
 * @param glucose the sensor's last value, mg/dL, or an exception from 300 hex on
 * @param glucoseTime when that was
 * @param trend the sensor's arrow and predictions
 */
record PumpStatus(int flags, double lastBolus, int pattern, double basalRate, double tempRate, int tempPercent,
		int tempMinutes, double deliveredToday, int battery, double reservoir, double activeInsulin, int glucose,
		PumpTime glucoseTime, int trend) {

	private static final double TEN_THOUSANDTHS = 10_000;
	private static final int TEMPORARY = 0x20;

	/** @param answer a message 013C, from its sequence number on */
	static PumpStatus of(Bytes answer) throws DeviceException {
		return new PumpStatus(answer.u8(3), units(answer, 0x10), answer.u8(0x1A), units(answer, 0x1B),
				units(answer, 0x1F),
				answer.u8(0x23), answer.u16be(0x24), units(answer, 0x26), answer.u8(0x2A), units(answer, 0x2B),
				units(answer, 0x31), answer.u16be(0x35), PumpTime.of(answer, 0x37), answer.u8(0x40));
	}

	private static double units(Bytes answer, int at) throws DeviceException {
		return answer.u32be(at) / TEN_THOUSANDTHS;
	}

	/** @param now what the pump's clock shows */
	DeviceEvent entry(LocalDateTime now) {
		Map<String, String> details = new HashMap<>(Map.of("battery", battery + " %", "reservoir", reservoir + " U",
				"active insulin", activeInsulin + " U", "basal", basalRate + " U/h", "today", deliveredToday + " U"));
		if ((flags & TEMPORARY) != 0) {
			details.put("temporary basal",
					(tempRate > 0 ? tempRate + " U/h" : tempPercent + " %") + ", " + tempMinutes + " min");
		}
		return new DeviceEvent(now, Kind.OTHER, "STATUS", "", OptionalDouble.empty(), details);
	}
}
