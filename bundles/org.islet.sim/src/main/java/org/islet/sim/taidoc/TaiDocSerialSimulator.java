// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.taidoc;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A GlucoRx Nexus on a serial cable that was used for two months. */
@Component
public final class TaiDocSerialSimulator implements Simulator {

	@Override
	public String id() {
		return "taidoc-serial";
	}

	@Override
	public String title() {
		return "GlucoRx Nexus on a serial cable";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.SERIAL, "sim:taidoc-serial", Attached.usb(0x10C4, 0xEA60), "", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return TaiDocSimulator.meter(now);
	}
}
