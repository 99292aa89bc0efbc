// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Hex;

/** Other serial numbers and dates in attributes. */
final class DisguisedAttributes {

	private static final int SYSTEM = 0x0984;
	/**
	 * Of ISO/IEEE 11073-20601, what holds neither: model, configuration, what kind of device, certificates, how it keeps
	 * time, relative time, power, battery.
	 */
	private static final Set<Integer> NEITHER = Set.of(Mds.MODEL, 0x0A44, 0x0A5A, 0x0A4B, 0x0A45, 0x098F, 0x0955,
			0x099C);
	/** What is shorter holds no date with a time, and no serial number. */
	private static final int SHORT = 4;
	private static final int TIME_SIZE = 8;
	private static final int SYSTEM_SIZE = 8;
	/** First digits of a system id, which name the maker. */
	private static final int MAKER = 6;
	/** Of how a meter was made: what is not specified, and after the serial number numbers and revisions of parts. */
	private static final int UNSPECIFIED = 0;
	private static final int LAST_KNOWN = 7;
	private static final int LAST_YEAR = 9999;

	private final Disguise how;

	DisguisedAttributes(Disguise how) {
		this.how = how;
	}

	/**
	 * @param at where the count of the attributes stands
	 * @return where they end
	 * @throws DeviceException if not all of them could be read; those that could are disguised
	 */
	int all(Disguised.Part message, int at) throws DeviceException {
		Attributes attributes = Attributes.of(message.bytes(), at);
		boolean read = true;
		for (Map.Entry<Integer, Integer> place : attributes.places().entrySet()) {
			read &= one(message, place.getKey(), attributes.get(place.getKey()), place.getValue());
		}
		if (!read) {
			throw Texts.error(DeviceException.Kind.PROTOCOL, "garbled");
		}
		return at + attributes.size();
	}

	private boolean one(Disguised.Part message, int id, Bytes value, int at) throws DeviceException {
		return switch (id) {
		case Mds.PRODUCTION -> production(message, value, at);
		case SYSTEM -> system(message, at);
		case Mds.TIME -> date(message, at);
		default -> NEITHER.contains(id) || value.size() <= SHORT
				|| value.size() == TIME_SIZE && Entries.date(value, 0).isPresent() && date(message, at);
		};
	}

	private boolean production(Disguised.Part message, Bytes value, int at) throws DeviceException {
		boolean read = true;
		for (Mds.Part part : Mds.parts(value)) {
			if (part.type() == Mds.SERIAL) {
				String shown = serial(value.text(part.at(), part.size()));
				message.put(at + part.at(), shown.getBytes(StandardCharsets.ISO_8859_1));
			} else {
				read &= part.type() > UNSPECIFIED && part.type() <= LAST_KNOWN;
			}
		}
		return read;
	}

	/** What the driver shows is disguised as such. */
	private String serial(String text) {
		Matcher number = Mds.NUMBER.matcher(text);
		return number.find() ? how.serial(text.substring(0, number.start())) + how.serial(number.group())
				+ how.serial(text.substring(number.end())) : how.serial(text);
	}

	/** @param at where the length of a system id stands */
	boolean system(Disguised.Part message, int at) throws DeviceException {
		if (message.bytes().u16be(at) != SYSTEM_SIZE) {
			return false;
		}
		String id = Hex.of(message.bytes().part(at + 2, SYSTEM_SIZE).array()).replace(" ", "");
		message.put(at + 2, Hex.bytes(id.substring(0, MAKER) + how.hex(id.substring(MAKER))));
		return true;
	}

	/** @return whether no date is left; what is no date may stay */
	boolean date(Disguised.Part message, int at) throws DeviceException {
		Optional<LocalDate> date = Entries.date(message.bytes(), at);
		Optional<LocalDate> moved = date.map(d -> d.plusDays(how.days())).filter(d -> d.getYear() <= LAST_YEAR);
		moved.ifPresent(d -> message.put(at, Hex.bytes(d.format(DateTimeFormatter.BASIC_ISO_DATE))));
		return date.isEmpty() || moved.isPresent();
	}
}
