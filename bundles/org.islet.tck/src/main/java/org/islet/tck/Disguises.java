// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.islet.device.DeviceDriver;
import org.islet.device.Disguise;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;

/** A conversation as a driver disguises it, and as it has to. */
final class Disguises {

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
	/** A linked meter's serial number. */
	private static final Pattern METER = Pattern.compile("(?<=; meter=)[^;,]+");
	private static final String HEX = "[0-9A-F]+";
	/** Fewer characters may stand there by chance. */
	private static final int TELLING = 5;

	private final Disguise how = new Disguise("secret");
	private final Talk before;
	private final List<Act> acts;
	private final boolean possible;

	Disguises(DeviceDriver driver, Talk talk) {
		before = talk;
		acts = new ArrayList<>(talk.transcript().copy().acts());
		possible = driver.disguise(acts, talk.answers(), how);
	}

	boolean isPossible() {
		return possible;
	}

	Talk talk() {
		Map<String, String> answers = new HashMap<>(before.answers());
		answers.replaceAll((name, answer) -> how.serial(answer));
		return new Talk(before.name(), new Transcript(List.of(), acts), answers, before.marks(), before.expected());
	}

	/** @return what is to be read in it, given what was read before */
	List<String> expected(DriverReading reading, List<String> serials) {
		return reading.told().texts().stream().map(text -> disguised(text, serials)).sorted().toList();
	}

	/** Ids of devices have serial numbers in small letters. */
	private String disguised(String text, List<String> serials) {
		String shown = TIME.matcher(text)
				.replaceAll(time -> how.moved(LocalDateTime.parse(time.group())).toString());
		shown = METER.matcher(shown).replaceAll(meter -> meter(meter.group()));
		for (String serial : serials) {
			String other = how.serial(serial);
			shown = shown.replace(serial, other).replace(serial.toLowerCase(Locale.ROOT),
					other.toLowerCase(Locale.ROOT));
		}
		return shown;
	}

	private String meter(String number) {
		return number.matches(HEX) ? how.hex(number) : how.serial(number);
	}

	/** @return what the device's clock is to show in it */
	List<LocalDateTime> clocks(DriverReading reading) {
		return reading.told().clocks().stream().map(how::moved).toList();
	}

	/** @return frames in which a serial number still is, as text or as digits of its bytes */
	List<Act> left(List<String> serials) {
		List<Act> left = new ArrayList<>();
		for (Act act : acts) {
			byte[] frame = act.bytes();
			String text = new String(frame, StandardCharsets.ISO_8859_1);
			String digits = org.islet.device.codec.Hex.of(frame).replace(" ", "");
			if (serials.stream().filter(serial -> serial.length() >= TELLING)
					.anyMatch(serial -> text.contains(serial) || digits.contains(serial))) {
				left.add(act);
			}
		}
		return left;
	}
}
