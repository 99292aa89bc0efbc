// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.islet.sim.diary.Diary;
import org.osgi.service.component.annotations.Component;

/** A OneTouch UltraMini that was used for two months. */
@Component
public final class UltraMiniSimulator implements Simulator {

	@Override
	public String id() {
		return "onetouch-ultramini";
	}

	@Override
	public String title() {
		return "OneTouch UltraMini";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.SERIAL, "sim:onetouch-ultramini", Attached.usb(0x0403, 0x6001), "", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return new UltraMiniMeter("QXT55501X", Diary.until(now).stream().filter(test -> !test.control()).toList(), now);
	}
}
