// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException.Kind;
import org.islet.model.DeviceInfo;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.Simulator;
import org.islet.sim.freestyle.InsuLinxSimulator;
import org.islet.sim.freestyle.Libre2Simulator;
import org.islet.sim.freestyle.LibreSimulator;
import org.islet.sim.freestyle.NeoSimulator;
import org.islet.tck.DriverContract;
import org.islet.tck.DriverReading;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;

class FreeStyleDriverTest implements DriverContract {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);

	@Override
	public DeviceDriver driver() {
		return new FreeStyleDriver();
	}

	@Override
	public List<Talk> talks() {
		return Stream.of("insulinx", "neo", "libre", "pro").map(name -> Talk.resource(getClass(), name)).toList();
	}

	@Override
	public List<byte[]> forbidden() {
		return Stream
				.of("$date,3,14,26", "$time,12,30", "$ptname,x", "$ptid,x", "$gunits,1", "$lang,1", "$clktyp,1",
						"$resetpatient",
						"$swreset", "$clearlog", "$result!", "$patch,1", "$ptname?", "$date?\r\n$resetpatient")
				.flatMap(command -> Stream.of(0x60, 0x21, 0x20).map(type -> report(type, command + "\r\n"))).toList();
	}

	private static byte[] report(int type, String text) {
		byte[] report = new byte[64];
		report[0] = (byte) type;
		report[1] = (byte) text.length();
		System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, report, 2, text.length());
		return report;
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new LibreSimulator());
	}

	/** What follows the counted bytes means nothing. */
	@Override
	public boolean isChecked(byte[] frame, int at) {
		return at < 2 + frame[1];
	}

	/** And what the person wrote. */
	@Override
	public List<String> serials(DeviceInfo device) {
		return List.of(device.serial(), "walk, long", "Büro");
	}

	@Test
	void aMeterIsReadASecondTimeFromWhereTheFirstReadEnded() {
		for (Simulator meter : List.of(new InsuLinxSimulator(), new NeoSimulator(), new LibreSimulator())) {
			DriverReading first = read(meter, NOW, Map.of());
			DriverReading later = read(meter, NOW.plusDays(1), first.told().marks());
			assertTrue(first.told().rows().size() > 300, () -> meter.title() + ": " + first.told().rows().size());
			int most = meter instanceof LibreSimulator ? 140 : 16;
			assertTrue(later.told().rows().size() < most, () -> meter.title() + ": " + later.told().rows().size());
			assertEquals(List.of(NOW, NOW.plusDays(1)),
					Stream.of(first, later).flatMap(r -> r.told().clocks().stream()).toList());
		}
	}

	@Test
	void aClockThatWasSetIsSaid() {
		LocalDateTime november = LocalDateTime.of(2026, 11, 8, 18, 0);
		for (Simulator meter : List.of(new InsuLinxSimulator(), new NeoSimulator(), new LibreSimulator())) {
			DriverReading reading = read(meter, november, Map.of());
			assertEquals(List.of("2026-10-25T10:00 2026-10-25T09:00"),
					reading.told().clockChanges().stream().map(c -> c.before() + " " + c.after()).toList(),
					meter.title());
		}
	}

	@Test
	void anErasedMeterIsReadFromItsBeginning() {
		DriverReading first = read(new NeoSimulator(), NOW, Map.of());
		DriverReading again = read(new NeoSimulator(), NOW, Map.of("results", "999999999"));
		assertEquals(first.told().texts(), again.told().texts());
		assertEquals(first.told().marks(), again.told().marks());
	}

	@Test
	void aReaderThatEncryptsIsPointedToItsExport() {
		DriverReading reading = read(new Libre2Simulator(), NOW, Map.of());
		assertEquals(Optional.of(Kind.DEVICE_STATE), reading.kind());
		assertTrue(reading.failure().orElseThrow().getMessage().contains("LibreView"));
	}

	private DriverReading read(Simulator meter, LocalDateTime now, Map<String, String> marks) {
		return DriverReading.of(driver(), new SimulatedChannel(meter.plug(now)), Map.of(), marks, meter.title());
	}
}
