// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.time.LocalDateTime;
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

	private static final int ANSWER = 0x0203;
	private static final int ATTRIBUTES = 14;
	private static final int MODEL = 2344;
	private static final int PRODUCTION = 2349;
	private static final int TIME = 2439;
	private static final int SERIAL = 1;
	private static final Pattern NUMBER = Pattern.compile("\\d+");

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

	/** A count and a length, then for each entry its type, its component and its text. */
	private static String serial(Bytes value) throws DeviceException {
		int count = value.u16be(0);
		int place = 4;
		for (int i = 0; i < count; i++) {
			if (value.u16be(place) == SERIAL) {
				return text(value, place + 4);
			}
			place += 6 + value.u16be(place + 4);
		}
		return "";
	}
}
