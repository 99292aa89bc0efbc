// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.islet.sim.diary.Diary;
import org.osgi.service.component.annotations.Component;

/** A OneTouch Verio IQ that was used for two months, with meals marked and some control solution. */
@Component
public final class VerioIqSimulator implements Simulator {

	@Override
	public String id() {
		return "onetouch-verioiq";
	}

	@Override
	public String title() {
		return "OneTouch Verio IQ";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.SERIAL, "sim:onetouch-verioiq", Attached.usb(0x10C4, 0x85A7), "", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return new VerioIqMeter("TTX5550123", Diary.until(now), now);
	}
}
