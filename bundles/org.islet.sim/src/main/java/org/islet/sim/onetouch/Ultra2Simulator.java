// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import java.time.LocalDateTime;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.islet.sim.diary.Diary;
import org.islet.sim.diary.Reading;
import org.osgi.service.component.annotations.Component;

/** A OneTouch Ultra 2 that was used for two months, with meals marked and some comments. */
@Component
public final class Ultra2Simulator implements Simulator {

	@Override
	public String id() {
		return "onetouch-ultra2";
	}

	@Override
	public String title() {
		return "OneTouch Ultra 2";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.SERIAL, "sim:onetouch-ultra2", Attached.usb(0x067B, 0x2303), "", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return new Ultra2Meter("QXT55501Y", Diary.until(now).stream().map(Ultra2Simulator::record).toList(), now);
	}

	/** Who tests late after a meal had a reason. */
	private static String record(Reading reading) {
		return Ultra2Meter.record(reading, reading.meal() == Reading.Meal.AFTER && reading.mgdl() > 220 ? "02" : "00");
	}
}
