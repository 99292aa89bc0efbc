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
import org.islet.model.DeviceInfo;

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
		acts = talk.transcript().copy().acts();
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
	List<String> expected(DriverReading reading) {
		DeviceInfo device = reading.device().orElseThrow();
		return reading.told().texts().stream()
				.map(text -> TIME.matcher(text)
						.replaceAll(time -> how.moved(LocalDateTime.parse(time.group())).toString()))
				.map(text -> METER.matcher(text).replaceAll(meter -> meter(meter.group())))
				.map(text -> device.serial().isBlank() ? text
						: text.replace(device.serial(), how.serial(device.serial())).replace(lower(device.serial()),
								lower(how.serial(device.serial()))))
				.sorted().toList();
	}

	/** Ids of devices are in lower case. */
	private static String lower(String serial) {
		return serial.toLowerCase(Locale.ROOT);
	}

	private String meter(String number) {
		return number.matches(HEX) ? how.hex(number) : how.serial(number);
	}

	/** @return frames in which the device's serial number still is, as text or as digits of its bytes */
	List<Act> left(DeviceInfo device) {
		List<Act> left = new ArrayList<>();
		for (Act act : device.serial().length() < TELLING ? List.<Act>of() : acts) {
			byte[] frame = act.bytes();
			String text = new String(frame, StandardCharsets.ISO_8859_1);
			String digits = org.islet.device.codec.Hex.of(frame).replace(" ", "");
			if (text.contains(device.serial()) || digits.contains(device.serial())) {
				left.add(act);
			}
		}
		return left;
	}
}
