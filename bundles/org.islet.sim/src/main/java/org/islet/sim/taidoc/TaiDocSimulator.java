// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.taidoc;

import java.time.LocalDateTime;
import java.util.List;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.islet.sim.diary.Diary;
import org.islet.sim.taidoc.TaiDocMeter.Result;
import org.osgi.service.component.annotations.Component;

/** A GlucoRx Nexus on USB that was used for two months. */
@Component
public final class TaiDocSimulator implements Simulator {

	@Override
	public String id() {
		return "taidoc";
	}

	@Override
	public String title() {
		return "GlucoRx Nexus";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:taidoc", Attached.usb(0x10C4, 0xEA80), "", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return new SerialBridge(meter(now), "00 00 4B 00 00 00 03 00");
	}

	static TaiDocMeter meter(LocalDateTime now) {
		List<Result> results = Diary.until(now).stream().map(test -> new Result(test, 0)).toList();
		return new TaiDocMeter("4277555010A25C03", results, now);
	}
}
