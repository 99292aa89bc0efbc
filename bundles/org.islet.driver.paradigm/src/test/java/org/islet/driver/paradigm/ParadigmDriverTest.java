// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.islet.device.DeviceDriver;
import org.islet.device.codec.Hex;
import org.islet.sim.Simulator;

import org.islet.tck.DriverContract;
import org.islet.tck.Talk;

class ParadigmDriverTest implements DriverContract {

	/** Every command there is on the air that changes something: boluses, rates, suspends, keys, the clock, settings. */
	private static final int[] CHANGES = { 0x28, 0x30, 0x31, 0x40, 0x41, 0x42, 0x4A, 0x4C, 0x4D, 0x4E, 0x4F, 0x5B, 0x68,
			0x69, 0x6E, 0x6F };

	@Override
	public DeviceDriver driver() {
		return new ParadigmDriver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "newer"), Talk.resource(getClass(), "older"),
				Talk.resource(getClass(), "veo"));
	}

	/** With and without parameters, with every button's byte the driver uses; and a radio left on for longer. */
	@Override
	public List<byte[]> forbidden() {
		return IntStream.concat(IntStream.of(CHANGES), IntStream.of(0x5D)).boxed()
				.flatMap(
						code -> List.of(packet(code, "00", "00"), packet(code, "55", "00"), packet(code, "00", "01 02"),
								packet(code, "55", "01 0B B0"), packet(code, "00", "01 00 00 00 00")).stream())
				.toList();
	}

	private static byte[] packet(int code, String button, String parameters) {
		int size = Hex.bytes(parameters).length - 1;
		return Hex
				.bytes("01 00 A7 01 31 41 59 80 %02X %s 02 01 00 %02X 00 %s".formatted(size, button, code, parameters));
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new EightDays());
	}

	/** Of the stick's own answers nothing is checked; what the pump says is. */
	@Override
	public boolean isChecked(byte[] frame, int at) {
		return frame[0] == 2;
	}
}
