// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.codec.Hex;
import org.islet.sim.Simulator;
import org.islet.sim.accuchek.AccuChekSimulator;
import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class AccuChekDriverTest implements DriverContract {

	@Override
	public DeviceDriver driver() {
		return new AccuChekDriver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "guide"));
	}

	/** Setting the clock, clearing segments by all or by one, and setting an attribute. */
	@Override
	public List<byte[]> forbidden() {
		return Stream.of("E700 001A 0018 0013 0107 0012 0000 0C17 000C 20260302 080000 00 00000000",
				"E700 0014 0012 0013 0107 000C 0002 0C0C 0006 0001 0002 0000",
				"E700 0014 0012 0013 0107 0000 0002 0C0C 0006 0001 0002 0000",
				"E700 0010 000E 0013 0107 0008 0002 0C0C 0002 0000",
				"E700 0016 0014 0013 0105 000E 0000 0001 000A 0000 0000 0987 0002 0000").map(Hex::bytes).toList();
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new AccuChekSimulator());
	}

	/** The protocol has no checksums; USB has. */
	@Override
	public boolean isChecked(byte[] frame, int at) {
		return false;
	}
}
