// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A FreeStyle Libre reader used for ninety days. */
@Component
public final class LibreSimulator implements Simulator {

	@Override
	public String id() {
		return "freestyle-libre";
	}

	@Override
	public String title() {
		return "FreeStyle Libre";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:freestyle-libre", Attached.usb(0x1A61, 0x3650), "FreeStyle Libre", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		LibreMemory memory = new LibreMemory(now);
		return new FreeStyleDevice(0x21, "JCAB123-T4567", "2.4.9", now).tells("$sn?", "JCAB123-T4567\r\n")
				.tells("$brandname?", "FreeStyle Libre\r\n").lists("$history?", memory.history())
				.lists("$arresult?", memory.results());
	}
}
