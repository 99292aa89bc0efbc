// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.codec.Hex;
import org.islet.sim.Simulator;
import org.islet.sim.taidoc.TaiDocSimulator;
import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class TaiDocDriverTest implements DriverContract {

	@Override
	public DeviceDriver driver() {
		return new TaiDocDriver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "usb"), Talk.resource(getClass(), "usb-new"));
	}

	/** Setting the clock, erasing the memory, switching off. */
	@Override
	public List<byte[]> forbidden() {
		return Stream.of("08 51 33 62 34 00 08 A3 25", "08 51 52 00 00 00 00 A3 46", "08 51 50 00 00 00 00 A3 44")
				.map(Hex::bytes).toList();
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new TaiDocSimulator());
	}
}
