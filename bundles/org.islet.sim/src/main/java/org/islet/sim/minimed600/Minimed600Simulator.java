// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A MiniMed 640G with a sensor, used for a week, beside its Contour Next LINK 2.4. */
@Component
public final class Minimed600Simulator implements Simulator {

	private static final int DAYS = 7;
	/** What a pump adds to its counter that began in 2015. */
	private static final int OFFSET = 0xA1500000;

	@Override
	public String id() {
		return "minimed600";
	}

	@Override
	public String title() {
		return "MiniMed 640G with Contour Next LINK 2.4";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:minimed600", Attached.usb(0x1A79, 0x6210), "Contour Next LINK 2.4", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return plug(now, DAYS, Trouble.NONE);
	}

	/**
	 * @param now what the pump's clock shows
	 * @param days since when the pump is used
	 * @param trouble what is the matter with the radio
	 * @return the meter with the pump beside it
	 */
	public NextLink plug(LocalDateTime now, int days, Trouble trouble) {
		Memory memory = new Memory(OFFSET);
		Days lived = new Days(memory, now);
		for (LocalDate day = now.toLocalDate().minusDays(days); !day.isAfter(now.toLocalDate()); day = day
				.plusDays(1)) {
			lived.live(day);
		}
		return new NextLink("6213-5550142", "NG5550187H", memory, now, trouble, true);
	}
}
