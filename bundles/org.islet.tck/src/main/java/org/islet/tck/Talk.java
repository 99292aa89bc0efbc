// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.islet.device.DeviceDriver;
import org.islet.device.link.Channel;
import org.islet.device.link.RecordingChannel;
import org.islet.device.talk.Transcript;

/**
 * A conversation with a device, and what is read in it. Keep it short, some hundred frames: the contract has it some
 * hundred times.
 *
 * @param name what it is called
 * @param transcript what is said, from identifying to the end of the read
 * @param answers what the person tells
 * @param marks what an earlier read left
 * @param expected every entry and clock change in any order: {@code record,device,log,time,kind,values}
 */
public record Talk(String name, Transcript transcript, Map<String, String> answers, Map<String, String> marks,
		List<String> expected) {

	/**
	 * Loads {@code name.transcript} and {@code name.csv} from the test's resources. Notes of the transcript,
	 * {@code # answer serial 123456} and {@code # mark page 7}, say what the person told and what an earlier read left;
	 * {@code # device acme:4711} which device it is. In the CSV, empty lines and lines that begin with {@code #} do not
	 * count; rule d03 prints a first draft of it when it has no rows: read each before you keep it.
	 *
	 * @param beside a class in the package the files are in
	 * @param name the files' name without ending
	 */
	public static Talk resource(Class<?> beside, String name) {
		try (InputStreamReader text = new InputStreamReader(open(beside, name + ".transcript"), StandardCharsets.UTF_8);
				InputStream csv = open(beside, name + ".csv")) {
			Transcript transcript = Transcript.read(text);
			List<String> expected = new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
			return new Talk(name, transcript, noted(transcript, "answer "), noted(transcript, "mark "), expected);
		} catch (IOException e) {
			throw new UncheckedIOException(name + ": " + e.getMessage(), e);
		}
	}

	/**
	 * Has a driver read a device and writes down what is said: the beginning of a transcript to keep. Read it before you
	 * keep it.
	 *
	 * @param driver what reads
	 * @param device a simulated or real one
	 * @param answers what the person tells
	 * @param marks what an earlier read left
	 * @return the text of the transcript
	 */
	public static String record(DeviceDriver driver, Channel device, Map<String, String> answers,
			Map<String, String> marks) {
		List<Transcript.Act> acts = new ArrayList<>();
		DriverReading reading = DriverReading.of(driver, new RecordingChannel(device, acts::add), answers, marks,
				"recording");
		List<String> notes = new ArrayList<>();
		reading.device().ifPresent(info -> notes.add("device " + info.id()));
		new TreeMap<>(answers).forEach((name, value) -> notes.add("answer " + name + " " + value));
		new TreeMap<>(marks).forEach((name, value) -> notes.add("mark " + name + " " + value));
		reading.failure().ifPresent(e -> notes.add("ended in " + e.kind() + ": " + e.getMessage()));
		return new Transcript(notes, acts).toString();
	}

	private static InputStream open(Class<?> beside, String name) {
		InputStream in = beside.getResourceAsStream(name);
		if (in == null) {
			throw new AssertionError("no resource " + name + " beside " + beside.getName());
		}
		return in;
	}

	private static Map<String, String> noted(Transcript transcript, String what) {
		Map<String, String> noted = new HashMap<>();
		for (String note : transcript.notes()) {
			if (note.startsWith(what)) {
				String[] parts = note.substring(what.length()).strip().split("\\s+", 2);
				noted.put(parts[0], parts.length > 1 ? parts[1] : "");
			}
		}
		return Map.copyOf(noted);
	}

	/** @return the same with other acts */
	Talk saying(List<Transcript.Act> acts) {
		return new Talk(name, new Transcript(transcript.notes(), acts), answers, marks, expected);
	}

	/** @return places of the frames the device says */
	List<Integer> received() {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < transcript.acts().size(); i++) {
			if (frame(i).length > 0) {
				places.add(i);
			}
		}
		return places;
	}

	/** @return what the device says at a place; empty where it says nothing */
	byte[] frame(int place) {
		return switch (transcript.acts().get(place)) {
		case Transcript.Received(byte[] frame) -> frame;
		case Transcript.Answered(byte[] answer) -> answer;
		default -> new byte[0];
		};
	}

	/** @return the same with another frame at a place where the device says one */
	Talk with(int place, byte[] frame) {
		List<Transcript.Act> acts = new ArrayList<>(transcript.acts());
		acts.set(place, acts.get(place) instanceof Transcript.Answered ? new Transcript.Answered(frame)
				: new Transcript.Received(frame));
		return saying(acts);
	}

	@Override
	public String toString() {
		return name;
	}
}
