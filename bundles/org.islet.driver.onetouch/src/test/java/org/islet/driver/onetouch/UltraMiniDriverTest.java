// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.codec.Hex;
import org.islet.sim.Simulator;
import org.islet.sim.onetouch.UltraMiniSimulator;
import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class UltraMiniDriverTest implements DriverContract {

	@Override
	public DeviceDriver driver() {
		return new UltraMiniDriver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "ultramini"), Talk.resource(getClass(), "ultramini-new"));
	}

	/** Setting the clock, the unit and the form of dates, and erasing. */
	@Override
	public List<byte[]> forbidden() {
		return Stream.of("05 20 01 80 3D A4 69", "05 1A", "05 09 01 09 00 00 00 00", "05 08 01 00 00 00 00 00")
				.map(payload -> new Frame(0, Hex.bytes(payload)).bytes()).toList();
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new UltraMiniSimulator());
	}

	@Override
	public boolean isStream() {
		return true;
	}
}
