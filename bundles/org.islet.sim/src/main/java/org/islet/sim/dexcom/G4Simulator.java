// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.dexcom;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A Dexcom G4 Platinum receiver used for a month. */
@Component
public final class G4Simulator implements Simulator {

	@Override
	public String id() {
		return "dexcom-g4";
	}

	@Override
	public String title() {
		return "Dexcom G4 Platinum receiver";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.SERIAL, "sim:dexcom-g4", Attached.usb(0x22A3, 0x0047), "DexCom Gen4 USB Serial", "",
				0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		DexcomMonth month = new DexcomMonth(now);
		DexcomReceiver receiver = new DexcomReceiver("G4Receiver", "Dexcom G4 Receiver", "SM00001234", month.now(),
				month.offset());
		month.fill(receiver, false);
		return receiver;
	}
}
