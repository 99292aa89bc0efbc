// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.codec.Hex;
import org.islet.sim.Simulator;
import org.islet.sim.onetouch.VerioIqSimulator;
import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class VerioIqDriverTest implements DriverContract {

	@Override
	public DeviceDriver driver() {
		return new VerioIqDriver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "verioiq"), Talk.resource(getClass(), "verioiq-new"));
	}

	/** Setting the clock and the unit, and erasing. */
	@Override
	public List<byte[]> forbidden() {
		return Stream.of("03 20 01 80 3D A4 69", "03 1A", "03 09 01 02 00 00 00 00", "04 1A", "04 20 01 80 3D A4 69")
				.map(payload -> new Frame(0, Hex.bytes(payload)).bytes()).toList();
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new VerioIqSimulator());
	}

	@Override
	public boolean isStream() {
		return true;
	}
}
