// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.model.InsulinTotal;

/**
 * What the pump added up in a day.
 *
 * @param start when the day began
 * @param minutes how long it was
 * @param units all insulin, U
 * @param basal of it basal, U
 * @param bolus of it boluses, U
 */
record Totals(PumpTime start, int minutes, double units, double basal, double bolus) {

	private static final int AUTO_MODE = 0x3F;
	private static final int HOUR = 60;
	private static final int DAY = 24 * HOUR;
	private static final int MOST = 500;

	/** @param event a record 3C, or 3F of a pump that can have Auto Mode */
	static Totals of(Event event) throws DeviceException {
		int at = event.type() == AUTO_MODE ? 0x1E : 0x25;
		return new Totals(Check.near(PumpTime.of(event.bytes(), 0x0B), event), event.u16(0x13),
				Check.within(event.units(at), 0, MOST),
				event.units(at + 4), event.units(at + 9));
	}

	/** @throws DeviceException if it is not of a day, give or take the hour twice a year */
	InsulinTotal entry() throws DeviceException {
		if (minutes < DAY - HOUR || minutes > DAY + HOUR) {
			throw Texts.error(Kind.PROTOCOL, "partOfDay");
		}
		// noon of the day is in it whichever hour was left out or came twice
		return new InsulinTotal(start.local().plusHours(12).toLocalDate().atStartOfDay(), InsulinTotal.Kind.ALL, units);
	}
}
