// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.accuchek;

import java.time.LocalDateTime;
import java.util.List;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.islet.sim.accuchek.AccuChekMeter.Test;
import org.islet.sim.diary.Diary;
import org.islet.sim.diary.Reading;
import org.osgi.service.component.annotations.Component;

/** An Accu-Chek Guide that was used for two months; it tells its newest test first. */
@Component
public final class AccuChekSimulator implements Simulator {

	private static final int HIGH = 0x07FE;
	private static final int LOW = 0x0802;

	@Override
	public String id() {
		return "accuchek";
	}

	@Override
	public String title() {
		return "Accu-Chek Guide";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.USB, "sim:accuchek", Attached.usb(0x173A, 0x21D5), "Accu-Chek Guide", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		List<Test> tests = Diary.until(now).stream().filter(reading -> !reading.control()).map(AccuChekSimulator::test)
				.toList();
		return new AccuChekMeter("55501234", tests, now);
	}

	private static Test test(Reading reading) {
		return new Test(reading.when(), reading.mgdl() > 600 ? HIGH : reading.mgdl() < 20 ? LOW : reading.mgdl(), 0);
	}
}
