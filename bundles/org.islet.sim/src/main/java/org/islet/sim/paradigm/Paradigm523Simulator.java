// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A Paradigm Revel 523 with a sensor, in reach of a CareLink USB stick. */
@Component
public final class Paradigm523Simulator implements Simulator {

	private static final InventedPump PUMP = new InventedPump("523", "314159", false, true);

	@Override
	public String id() {
		return "paradigm-523";
	}

	@Override
	public String title() {
		return "Paradigm Revel 523 with a sensor";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.USB, "sim:paradigm-523", Attached.usb(0x0A21, 0x8001), "CareLink USB", "", 0);
	}

	@Override
	public Map<String, String> answers() {
		return Map.of("serial", PUMP.serial());
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return PUMP.plug(now);
	}

	@Override
	public SimulatedDevice plugNew(LocalDateTime now) {
		return PUMP.plugNew(now);
	}

	/**
	 * @param first the day of its first use
	 * @param now what its clock shows
	 * @return the pages of its history by themselves, oldest first: 1022 bytes and their check
	 */
	public static List<byte[]> history(LocalDate first, LocalDateTime now) {
		return PUMP.history(first, now);
	}
}
