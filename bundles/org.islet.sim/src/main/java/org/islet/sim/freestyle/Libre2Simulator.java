// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A FreeStyle Libre 2 reader: it takes commands encrypted only. */
@Component
public final class Libre2Simulator implements Simulator {

	@Override
	public String id() {
		return "freestyle-libre2";
	}

	@Override
	public String title() {
		return "FreeStyle Libre 2";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:freestyle-libre2", Attached.usb(0x1A61, 0x3950), "FreeStyle Libre 2", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return new FreeStyleDevice(0, "MAAB123-T4567", "1.0.15", now);
	}
}
