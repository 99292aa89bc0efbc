// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Hex;
import org.islet.device.link.Channel;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.model.DeviceInfo;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.Simulator;
import org.junit.jupiter.api.Test;

/**
 * What every device driver must hold. A plugin's test class implements it, gives the driver, some conversations and what
 * must never be sent, and inherits these rules. Only entries that were committed count as handed over; a normal end
 * commits.
 * <table>
 * <caption>Rules of device drivers</caption>
 * <tr><td>d01</td><td>It tells which device it is: maker, model and, where a conversation notes it, the id.</td></tr>
 * <tr><td>d02</td><td>Of a stranger it hands over nothing: {@code NOT_OURS}, or {@code LINK} or {@code PROTOCOL} if it
 * says nothing that makes sense.</td></tr>
 * <tr><td>d03</td><td>It hands over exactly the expected entries, with the numbers of their records, and says all that
 * is in the conversation.</td></tr>
 * <tr><td>d04</td><td>A second read of the same gives the same.</td></tr>
 * <tr><td>d05</td><td>Each log is in the order in which the device recorded: time goes back only where the clock was set
 * back, or by an hour once a year.</td></tr>
 * <tr><td>d06</td><td>No value is NaN, infinite, null or absurd; no date is before 1900 or after next year.</td></tr>
 * <tr><td>d07</td><td>A conversation cut off anywhere ends in {@code LINK}, {@code PROTOCOL}, {@code DEVICE_STATE} or
 * {@code NOT_OURS}, whether the device is unplugged or only falls silent; what was committed is in the whole one
 * too.</td></tr>
 * <tr><td>d08</td><td>A flipped bit is refused as in d07, or makes no difference, wherever the protocol has a
 * checksum.</td></tr>
 * <tr><td>d09</td><td>A cancel ends it at once as {@code CANCELLED}; nothing more is sent.</td></tr>
 * <tr><td>d10</td><td>Only declared frames are sent, in every conversation of every rule.</td></tr>
 * <tr><td>d11</td><td>No declared frame is one that changes something on the device.</td></tr>
 * <tr><td>d12</td><td>With the marks of the first read, a second read hands over nothing the first did not, unless the
 * device recorded more.</td></tr>
 * <tr><td>d13</td><td>A slow device gives the same; so does a serial line that delivers in pieces.</td></tr>
 * <tr><td>d14</td><td>A device that begins to say anything without end is given up.</td></tr>
 * <tr><td>d15</td><td>Frames lost, doubled, swapped or changed end in a normal end or a {@code DeviceException}; what is
 * committed is plausible.</td></tr>
 * <tr><td>d16</td><td>Several threads can read at once with one instance.</td></tr>
 * <tr><td>d17</td><td>Failures and warnings are sentences for a person.</td></tr>
 * <tr><td>d18</td><td>A disguised conversation is read as the one it was, but with other dates and serial numbers; of
 * those it had, none is left. One cut off anywhere can be disguised too.</td></tr>
 * </table>
 */
public interface DriverContract {

	/** How a conversation may end that is not what it should be. */
	Set<Kind> REFUSALS = Set.of(Kind.LINK, Kind.PROTOCOL, Kind.DEVICE_STATE, Kind.NOT_OURS);

	/** @return the driver under test */
	DeviceDriver driver();

	/** @return some short conversations with every kind of device it reads, with what is read in them */
	List<Talk> talks();

	/**
	 * @return frames that change something on the device, as the documentation of the protocol has them: setting the clock,
	 *         erasing, therapy. At least one of each command there is
	 */
	List<byte[]> forbidden();

	/** @return a program that plays the device; rule d12 needs it */
	default Optional<Simulator> simulator() {
		return Optional.empty();
	}

	/** @return whether frames do not keep their borders, as on a serial line */
	default boolean isStream() {
		return false;
	}

	/**
	 * @param frame a frame the device says
	 * @param at a place in it
	 * @return whether a checksum covers it, or it means nothing; rule d08 flips its bits
	 */
	default boolean isChecked(byte[] frame, int at) {
		return true;
	}

	/**
	 * @param device of one of the conversations
	 * @return the serial numbers in it as the driver shows them: its own, where it has one, without what names the model,
	 *         and those of what belongs to it; rule d18 wants each of them disguised
	 */
	default List<String> serials(DeviceInfo device) {
		return device.serial().isBlank() ? List.of() : List.of(device.serial());
	}

	private DriverReading whole(Talk talk) {
		DriverReading reading = DriverReading.of(driver(), talk, Manner.STRICT, "as it is");
		assertTrue(reading.failure().isEmpty(), () -> talk + ": " + reading.ending());
		return reading;
	}

	@Test
	default void d01_tellsWhichDeviceItIs() {
		for (Talk talk : talks()) {
			var device = whole(talk).device().orElseThrow();
			assertFalse(device.maker().isBlank() || device.model().isBlank(), () -> talk + ": " + device);
			String noted = talk.transcript().note("device");
			assertTrue(noted.isEmpty() || noted.equals(device.id()),
					() -> talk + ": is " + device.id() + ", not " + noted);
		}
	}

	@Test
	default void d02_refusesStrangers() {
		Talk first = talks().get(0);
		for (String stranger : List.of("", "\0", "OK\r\n", "?", "\u0006", "\u0015", "ERROR\r\n", "x".repeat(64))) {
			byte[] says = stranger.getBytes(StandardCharsets.ISO_8859_1);
			DriverReading reading = DriverReading.of(driver(), Lines.saying(says), first.answers(), Map.of(),
					"a stranger that says " + Hex.of(says));
			assertTrue(reading.kind().filter(REFUSALS::contains).isPresent(),
					() -> "takes for its own who says " + Hex.of(says) + ": " + reading.ending());
			assertEquals(List.of(), reading.texts());
		}
	}

	@Test
	default void d03_readsExactlyTheExpectedEntries() throws Exception {
		for (Talk talk : talks()) {
			TranscriptPlayer player = new TranscriptPlayer(talk.transcript(), Manner.STRICT);
			DriverReading reading = DriverReading.of(driver(), player, talk.answers(), talk.marks(), talk.name());
			assertTrue(reading.failure().isEmpty(), () -> talk + ": " + reading.ending());
			if (talk.expected().isEmpty()) {
				fail("no expected entries for " + talk + "; the driver finds\n"
						+ String.join("\n", reading.told().texts()));
			}
			assertEquals(String.join("\n", talk.expected().stream().sorted().toList()),
					String.join("\n", reading.texts()), () -> "entries of " + talk);
			assertTrue(player.isOver(), () -> talk + ": the transcript goes on");
		}
	}

	@Test
	default void d04_readsTheSameASecondTime() {
		for (Talk talk : talks()) {
			assertEquals(whole(talk).told().texts(), whole(talk).told().texts(), () -> "two reads of " + talk);
		}
	}

	@Test
	default void d05_handsOverEachLogInItsOrder() {
		for (Talk talk : talks()) {
			RecordedUpload told = whole(talk).told();
			LogOrder.check(told.rows(), told.clockChanges(), talk.name());
		}
	}

	@Test
	default void d06_givesOnlyPlausibleValues() {
		for (Talk talk : talks()) {
			plausible(whole(talk), talk.name());
		}
	}

	private static void plausible(DriverReading reading, String what) {
		reading.told().rows().forEach(row -> assertEquals(List.of(), Plausible.faults(row.entry()),
				() -> "in " + row.text() + " of " + what));
	}

	@Test
	default void d07_refusesEveryTruncation() {
		for (Talk talk : talks()) {
			Set<String> all = new HashSet<>(whole(talk).entries());
			int size = talk.transcript().acts().size();
			for (int length : Variants.spread(IntStream.range(0, size).boxed().toList(), 120)) {
				if (saysMore(talk, length)) {
					Talk cut = talk.saying(talk.transcript().acts().subList(0, length));
					for (Manner manner : List.of(Manner.STRICT, Manner.FALLING_SILENT)) {
						String what = "cut before act " + length + " " + manner;
						refused(DriverReading.of(driver(), cut, manner, what), all, talk + ", " + what);
					}
				}
			}
		}
	}

	/** After its last word the device owes the driver nothing more. */
	private static boolean saysMore(Talk talk, int from) {
		return talk.received().stream().anyMatch(place -> place >= from);
	}

	private static void refused(DriverReading reading, Set<String> all, String what) {
		assertTrue(
				reading.kind().filter(REFUSALS::contains).isPresent() || all.equals(new HashSet<>(reading.entries())),
				() -> what + ": " + reading.ending());
		assertTrue(all.containsAll(reading.entries()), () -> what + ": hands over what the whole does not have: "
				+ reading.entries().stream().filter(entry -> !all.contains(entry)).toList());
	}

	@Test
	default void d08_refusesFlippedBits() {
		Random random = new Random(8);
		for (Talk talk : talks()) {
			Set<String> all = new HashSet<>(whole(talk).entries());
			List<int[]> places = new ArrayList<>();
			for (int place : talk.received()) {
				byte[] frame = talk.frame(place);
				IntStream.range(0, frame.length).filter(at -> isChecked(frame, at))
						.forEach(at -> places.add(new int[] { place, at }));
			}
			for (int[] place : Variants.spread(places, 600)) {
				byte[] frame = talk.frame(place[0]).clone();
				frame[place[1]] ^= (byte) (1 << random.nextInt(8));
				String what = "bit flipped in byte " + place[1] + " of act " + place[0];
				refused(DriverReading.of(driver(), talk.with(place[0], frame), Manner.FALLING_SILENT, what), all,
						talk + ", " + what);
			}
		}
	}

	@Test
	default void d09_obeysACancelAtOnce() {
		for (Talk talk : talks()) {
			int acts = whole(talk).acts();
			for (int at : Variants.spread(IntStream.range(0, acts).boxed().toList(), 60)) {
				Channel player = new TranscriptPlayer(talk.transcript(), Manner.STRICT);
				DriverReading reading = DriverReading.run(driver(), player, talk.answers(), talk.marks(), at,
						talk + " cancelled at act " + at);
				assertEquals(Optional.of(Kind.CANCELLED), reading.kind(),
						() -> talk + " at act " + at + ": " + reading.ending());
			}
		}
	}

	@Test
	default void d10_declaresWhatItSends() {
		assertFalse(driver().sends().isEmpty(), "declares no frames");
		talks().forEach(this::whole);
	}

	@Test
	default void d11_canChangeNothingOnTheDevice() {
		assertFalse(forbidden().isEmpty(), "no frame is named that must not be sent");
		for (byte[] frame : forbidden()) {
			assertEquals(List.of(), driver().sends().stream().filter(pattern -> pattern.matches(frame)).toList(),
					() -> "may send " + Hex.of(frame));
		}
	}

	@Test
	default void d12_readsOnlyWhatIsNewTheSecondTime() {
		assumeTrue(simulator().isPresent());
		Simulator simulator = simulator().get();
		LocalDateTime now = LocalDateTime.of(2026, 3, 20, 18, 0);
		DriverReading first = simulated(simulator, now, Map.of());
		Set<String> known = new HashSet<>(first.entries());
		DriverReading again = simulated(simulator, now, first.told().marks());
		assertTrue(known.containsAll(again.entries()), () -> "a second read finds what the first did not: "
				+ again.entries().stream().filter(entry -> !known.contains(entry)).limit(5).toList());
		DriverReading later = simulated(simulator, now.plusDays(2), first.told().marks());
		DriverReading all = simulated(simulator, now.plusDays(2), Map.of());
		Set<String> together = new HashSet<>(later.entries());
		together.addAll(known);
		assertTrue(together.containsAll(all.entries()), () -> "a read of what is new leaves out: "
				+ all.entries().stream().filter(entry -> !together.contains(entry)).limit(5).toList());
	}

	private DriverReading simulated(Simulator simulator, LocalDateTime now, Map<String, String> marks) {
		DriverReading reading = DriverReading.of(driver(), new SimulatedChannel(simulator.plug(now)),
				simulator.answers(),
				marks, "the simulated device");
		assertTrue(reading.failure().isEmpty(), () -> "the simulated device: " + reading.ending());
		plausible(reading, "the simulated device");
		LogOrder.check(reading.told().rows(), reading.told().clockChanges(), "the simulated device");
		return reading;
	}

	@Test
	default void d13_waitsForASlowDevice() {
		for (Talk talk : talks()) {
			List<String> expected = whole(talk).texts();
			Channel slow = Lines.slow(new TranscriptPlayer(talk.transcript(), Manner.STRICT), Duration.ofMillis(150),
					isStream());
			DriverReading reading = DriverReading.of(driver(), slow, talk.answers(), talk.marks(),
					talk + " told slowly");
			assertEquals(expected, reading.texts(), () -> talk + " told slowly: " + reading.ending());
		}
	}

	@Test
	default void d14_givesUpABabblingDevice() {
		for (Talk talk : talks()) {
			Set<String> all = new HashSet<>(whole(talk).entries());
			int frames = talk.received().size();
			for (int after : Variants.spread(IntStream.range(0, frames).boxed().toList(), 12)) {
				for (int size : List.of(1, 64)) {
					Channel babbling = Lines.babbling(new TranscriptPlayer(talk.transcript(), Manner.STRICT), after,
							new Random(after), size);
					String what = talk + " that babbles after " + after + " frames";
					refused(DriverReading.of(driver(), babbling, talk.answers(), talk.marks(), what), all, what);
				}
			}
		}
	}

	@Test
	default void d15_survivesAnyDisorder() {
		Random random = new Random(15);
		for (Talk talk : talks()) {
			for (int i = 0; i < 150; i++) {
				Talk disordered = disorder(talk, random);
				plausible(DriverReading.of(driver(), disordered, Manner.FALLING_SILENT, "in disorder"),
						talk + " in disorder");
			}
		}
	}

	private static Talk disorder(Talk talk, Random random) {
		List<Act> acts = new ArrayList<>(talk.transcript().acts());
		List<Integer> received = talk.received();
		int place = received.get(random.nextInt(received.size()));
		switch (random.nextInt(4)) {
		case 0 -> acts.remove(place);
		case 1 -> acts.add(place, acts.get(place));
		case 2 -> acts.add(Math.max(0, place - 2), acts.remove(place));
		default -> {
			return talk.with(place, Variants.mutated(talk.frame(place), random, 1).get(0));
		}
		}
		return talk.saying(acts);
	}

	@Test
	default void d16_isSafeForSeveralThreads() {
		for (Talk talk : talks()) {
			List<String> expected = whole(talk).told().texts();
			IntStream.range(0, 16).parallel().forEach(n -> assertEquals(expected, whole(talk).told().texts(),
					() -> talk + " read by several threads"));
		}
	}

	@Test
	default void d17_speaksInSentences() {
		for (Talk talk : talks()) {
			int size = talk.transcript().acts().size();
			Stream<DriverReading> cuts = Variants.spread(IntStream.range(0, size).boxed().toList(), 60).stream()
					.map(length -> talk.saying(talk.transcript().acts().subList(0, length)))
					.map(cut -> DriverReading.of(driver(), cut, Manner.FALLING_SILENT, "cut"));
			Stream.concat(cuts, Stream.of(whole(talk))).flatMap(reading -> reading.sentences().stream())
					.forEach(Skips::sentence);
			whole(talk).told().skips().forEach(skip -> assertTrue(Sentences.isPhrase(skip.why()),
					() -> talk + ": not a reason for a person: " + skip));
		}
	}

	@Test
	default void d18_disguisesAConversation() {
		for (Talk talk : talks()) {
			Disguises disguises = new Disguises(driver(), talk);
			if (disguises.isPossible() && talk.marks().isEmpty()) {
				DriverReading before = whole(talk);
				DriverReading after = whole(disguises.talk());
				List<String> serials = serials(before.device().orElseThrow());
				assertEquals(String.join("\n", disguises.expected(before, serials)),
						String.join("\n", after.texts()), () -> talk + " disguised");
				assertEquals(disguises.clocks(before), after.told().clocks(), () -> "the clock of " + talk);
				assertEquals(List.of(), disguises.left(serials), () -> "left in " + talk);
				int size = talk.transcript().acts().size();
				Variants.spread(IntStream.range(0, size).boxed().toList(), 40).forEach(length -> new Disguises(driver(),
						talk.saying(talk.transcript().acts().subList(0, length))));
			}
		}
	}
}
