// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.islet.sim.paradigm.InventedPump;
import org.islet.sim.paradigm.Paradigm523Simulator;
import org.islet.sim.paradigm.Trouble;

/** A pump in use since a day in March 2026, so that it is quickly read. */
final class EightDays implements Simulator {

	private static final InventedPump PUMP = new InventedPump("523", "314159", false, true);
	private static final LocalDate FIRST = LocalDate.of(2026, 3, 12);

	private final Simulator like = new Paradigm523Simulator();

	@Override
	public String id() {
		return like.id();
	}

	@Override
	public String title() {
		return like.title();
	}

	@Override
	public Attached attached() {
		return like.attached();
	}

	@Override
	public Map<String, String> answers() {
		return like.answers();
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		return PUMP.plug(FIRST, now, Trouble.NONE);
	}
}
