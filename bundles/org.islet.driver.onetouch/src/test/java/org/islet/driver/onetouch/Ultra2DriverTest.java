// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.model.DeviceInfo;
import org.islet.sim.Simulator;
import org.islet.sim.onetouch.Ultra2Simulator;
import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class Ultra2DriverTest implements DriverContract {

	@Override
	public DeviceDriver driver() {
		return new Ultra2Driver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "ultra2"));
	}

	/** Setting the clock, the unit and the form of times, and erasing. */
	@Override
	public List<byte[]> forbidden() {
		return Stream.of("DMT03/02/26 08:00:00", "DMSUM", "DMST2", "DMZ", "DMT", "DMSU", "DMST")
				.map(command -> ("\\u0011\\r" + command + "\\r").getBytes(StandardCharsets.US_ASCII)).toList();
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new Ultra2Simulator());
	}

	@Override
	public boolean isStream() {
		return true;
	}

	/** The last letter names the model. */
	@Override
	public List<String> serials(DeviceInfo device) {
		return List.of(device.serial().substring(0, 8));
	}
}
