// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.time.LocalDateTime;
import java.util.Map;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A Paradigm Veo 754 in mmol/L, in reach of a CareLink USB stick. */
@Component
public final class ParadigmVeoSimulator implements Simulator {

	private static final InventedPump PUMP = new InventedPump("754", "161803", true, true);

	@Override
	public String id() {
		return "paradigm-754";
	}

	@Override
	public String title() {
		return "Paradigm Veo 754 in mmol/L";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.USB, "sim:paradigm-754", Attached.usb(0x0A21, 0x8001), "CareLink USB", "", 0);
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
}
