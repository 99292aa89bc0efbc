// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.islet.model.DeviceEvent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A clock is run forward through weeks with changes; what it showed must lead back to when it was. */
class ClockTest {

	private static final List<String> ZONES = List.of("Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kolkata",
			"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns");
	private static final Duration STEP = Duration.ofMinutes(5);

	/** Shifts are in seconds; days around the spring and autumn nights of both hemispheres come first. */
	private record Life(ZoneId zone, Instant start, List<Instant> moments, List<Long> shifts, Instant end) {

		static Life of(long seed, long smallest) {
			Random random = new Random(seed);
			ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
			Instant start = Instant.parse(random.nextBoolean() ? "2026-03-20T00:00:00Z" : "2025-10-15T00:00:00Z")
					.plusSeconds(random.nextInt(12) * 86_400L);
			List<Instant> moments = new ArrayList<>();
			List<Long> shifts = new ArrayList<>();
			Instant at = start;
			for (int i = random.nextInt(4); i > 0; i--) {
				at = at.plusSeconds(43_200 + random.nextInt(300_000));
				if (zone.getRules().getValidOffsets(at.atZone(zone).toLocalDateTime()).size() > 1) {
					// set to a time that comes twice: nothing tells which
					at = at.plusSeconds(7200);
				}
				moments.add(at);
				long size = smallest + random.nextLong(9 * 3600 - smallest);
				shifts.add(random.nextBoolean() ? size : -size);
			}
			return new Life(zone, start, moments, shifts,
					at.plusSeconds(4 * 86_400L));
		}

		/** What the clock showed in the stretch of that number. */
		LocalDateTime shown(Instant at, int stretch) {
			if (stretch == moments.size()) {
				return at.atZone(zone).toLocalDateTime();
			}
			Instant last = moments.getLast();
			long offset = zone.getRules().getOffset(last).getTotalSeconds();
			for (int i = moments.size() - 1; i >= stretch; i--) {
				offset -= shifts.get(i);
			}
			return LocalDateTime.ofEpochSecond(at.getEpochSecond() + offset, 0, ZoneOffset.UTC);
		}

		/** Records every five minutes; changes go into the log of that name. */
		List<String> record(Recorder recorder, String changes) {
			List<String> truth = new ArrayList<>();
			int stretch = 0;
			for (Instant at = start; at.isBefore(end); at = at.plus(STEP)) {
				while (stretch < moments.size() && !moments.get(stretch).isAfter(at)) {
					Instant moment = moments.get(stretch);
					recorder.setIn(changes, shown(moment, stretch).toString(), shown(moment, stretch + 1).toString());
					stretch++;
				}
				recorder.reads(shown(at, stretch).toString());
				truth.add(at.toString());
			}
			return truth;
		}
	}

	/** As equal as lists, but a failure says only where they begin to differ. */
	private static void assertSame(List<String> truth, List<String> found, Life life) {
		for (int i = 0; i < truth.size(); i++) {
			int at = i;
			assertEquals(truth.get(i), found.get(i), () -> "reading " + at + " of " + life);
		}
		assertEquals(truth.size(), found.size());
	}

	@Property(tries = 100)
	void whatAClockShowedLeadsBackToWhenItWas(@ForAll long seed) {
		Life life = Life.of(seed, 30);
		Recorder recorder = new Recorder();
		List<String> truth = life.record(recorder, "log");
		assertSame(truth, recorder.instants(life.zone().getId()), life);
	}

	@Property(tries = 100)
	void changesInAnotherLogOfTheDeviceDoAsWell(@ForAll long seed) {
		Life life = Life.of(seed, 1800);
		Recorder recorder = new Recorder();
		List<String> truth = life.record(recorder, "other");
		assertSame(truth, recorder.instants(life.zone().getId()), life);
	}

	@Property(tries = 100)
	void everyChangeIsFoundAtItsMoment(@ForAll long seed) {
		Life life = Life.of(seed, 30);
		Recorder recorder = new Recorder();
		life.record(recorder, "log");
		assertEquals(life.moments().stream().map(Instant::toString).toList(),
				recorder.placed(life.zone().getId()).stream().filter(p -> p.entry() instanceof DeviceEvent)
						.map(p -> p.at().toString()).toList());
	}
}
