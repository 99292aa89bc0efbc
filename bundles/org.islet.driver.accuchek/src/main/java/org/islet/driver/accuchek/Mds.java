// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceInfo;

/**
 * What the meter says of itself.
 *
 * @param device which meter it is
 * @param clock what its clock shows; empty if that makes no sense
 */
record Mds(DeviceInfo device, Optional<LocalDateTime> clock) {

	static final int ANSWER = 0x0203;
	static final int ATTRIBUTES = 14;
	static final int MODEL = 2344;
	static final int PRODUCTION = 2349;
	static final int TIME = 2439;
	static final int SERIAL = 1;
	/** Of a text that names a number, its first digits are meant. */
	static final Pattern NUMBER = Pattern.compile("\\d+");

	/** A part of what the meter says of how it was made: what it tells, where its text begins and how long it is. */
	record Part(int type, int at, int size) {
	}

	static Mds of(Bytes message) throws DeviceException {
		if (message.u16be(0) != Association.PRESENTATION || message.u16be(Association.CHOICE) != ANSWER) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		Attributes attributes = Attributes.of(message, ATTRIBUTES);
		String serial = number(serial(attributes.get(PRODUCTION)));
		if (!NUMBER.matcher(serial).matches()) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return new Mds(new DeviceInfo("Roche", model(attributes.get(MODEL)), serial, DeviceInfo.Kind.METER, ""),
				Entries.time(attributes.get(TIME), 0));
	}

	/** The maker's name, then the model's, each after its length. */
	private static String model(Bytes value) throws DeviceException {
		int maker = value.u16be(0);
		String model = text(value, 2 + maker);
		String name = Models.name(number(model));
		return name.isEmpty() ? "Accu-Chek " + model : name;
	}

	private static String text(Bytes value, int at) throws DeviceException {
		return value.text(at + 2, value.u16be(at)).replace('\0', ' ').strip();
	}

	private static String number(String text) {
		Matcher number = NUMBER.matcher(text);
		return number.find() ? number.group() : text;
	}

	private static String serial(Bytes value) throws DeviceException {
		for (Part part : parts(value)) {
			if (part.type == SERIAL) {
				return text(value, part.at - 2);
			}
		}
		return "";
	}

	/** A count and a length, then for each part its type, its component and its text. */
	static List<Part> parts(Bytes value) throws DeviceException {
		List<Part> parts = new ArrayList<>();
		int place = 4;
		for (int i = value.u16be(0); i > 0; i--) {
			Part part = new Part(value.u16be(place), place + 6, value.u16be(place + 4));
			parts.add(part);
			place = part.at + part.size;
		}
		return parts;
	}
}
