// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.model.DeviceInfo;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.Simulator;
import org.islet.sim.dexcom.G4Simulator;
import org.islet.sim.dexcom.G5Simulator;
import org.islet.tck.DriverContract;
import org.islet.tck.DriverReading;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;

class DexcomDriverTest implements DriverContract {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);

	@Override
	public DeviceDriver driver() {
		return new DexcomDriver();
	}

	@Override
	public List<Talk> talks() {
		return Stream.of("g4", "g6").map(name -> Talk.resource(getClass(), name)).toList();
	}

	/** Whatever sets, erases, switches off or resets, with any payload. */
	@Override
	public List<byte[]> forbidden() {
		IntStream commands = IntStream.concat(IntStream.of(26, 28, 30, 32, 36, 38, 40, 42, 45, 46, 47),
				IntStream.range(50, 256));
		return commands.boxed()
				.flatMap(code -> IntStream.of(0, 1, 4, 6).mapToObj(size -> new Packet(code, new byte[size]).bytes()))
				.toList();
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new G4Simulator());
	}

	@Override
	public boolean isStream() {
		return true;
	}

	/** Its own, and those of the transmitters in the settings. */
	@Override
	public List<String> serials(DeviceInfo device) {
		return List.of(device.serial(), "4321", "8X1234");
	}

	@Test
	void aReceiverIsReadASecondTimeFromWhereTheFirstReadEnded() {
		for (Simulator receiver : List.of(new G4Simulator(), new G5Simulator())) {
			DriverReading first = read(receiver, NOW, Map.of());
			DriverReading later = read(receiver, NOW.plusDays(1), first.told().marks());
			assertTrue(first.told().rows().size() > 8_500, () -> receiver.title() + ": " + first.told().rows().size());
			assertTrue(later.told().rows().size() < 310, () -> receiver.title() + ": " + later.told().rows().size());
			assertEquals(List.of(NOW, NOW.plusDays(1)),
					Stream.of(first, later).flatMap(r -> r.told().clocks().stream()).toList());
		}
	}

	@Test
	void aChangeOfTheClockIsFoundOnceAndToTheSecond() {
		assertEquals(List.of("2026-03-29T09:00 2026-03-29T10:00"), changes(LocalDateTime.of(2026, 4, 8, 18, 0)));
		assertEquals(List.of("2026-10-25T10:00 2026-10-25T09:00"), changes(LocalDateTime.of(2026, 11, 8, 18, 0)));
	}

	private List<String> changes(LocalDateTime now) {
		DriverReading reading = read(new G4Simulator(), now, Map.of());
		return reading.told().clockChanges().stream().map(c -> c.before() + " " + c.after()).distinct().toList();
	}

	@Test
	void aPartOfTheMemoryThatIsMissingIsSaidAndTheRestIsRead() {
		DriverReading g5 = read(new G5Simulator(), NOW, Map.of());
		assertEquals(1, g5.told().warnings().size(), () -> g5.told().warnings().toString());
		assertEquals(List.of(), read(new G4Simulator(), NOW, Map.of()).told().warnings());
	}

	private DriverReading read(Simulator receiver, LocalDateTime now, Map<String, String> marks) {
		DriverReading reading = DriverReading.of(driver(), new SimulatedChannel(receiver.plug(now)), Map.of(), marks,
				receiver.title());
		assertEquals(Optional.empty(), reading.failure().map(Throwable::getMessage));
		assertEquals(List.of(), reading.told().skips().stream().filter(skip -> skip.fault()).toList());
		return reading;
	}
}
