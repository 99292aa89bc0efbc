// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** The same FreeStyle Libre reader with its text protocol turned off. */
@Component
public final class LibreBinarySimulator implements Simulator {

	private static final int RESULTS = 0;
	private static final int HISTORY = 6;

	@Override
	public String id() {
		return "freestyle-libre-binary";
	}

	@Override
	public String title() {
		return "FreeStyle Libre, text protocol off";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:freestyle-libre-binary", Attached.usb(0x1A61, 0x3650), "FreeStyle Libre", "",
				0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		LibreMemory memory = new LibreMemory(now);
		LibreRecords records = new LibreRecords(memory.results());
		return new LibreBinaryDevice("JCAB123-T4567", "2.4.9", now)
				.keeps(RESULTS, memory.results().stream().map(records::result).toList())
				.keeps(HISTORY, records.history(memory.history()));
	}
}
