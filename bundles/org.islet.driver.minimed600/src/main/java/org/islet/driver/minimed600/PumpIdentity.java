// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;

/**
 * Which pump it is.
 *
 * @param device as CareLink's exports name it
 * @param unit the unit it shows
 */
record PumpIdentity(DeviceInfo device, GlucoseUnit unit) {

	private static final Pattern SERIAL = Pattern.compile("\\w{6,10}");
	private static final Pattern MODEL = Pattern.compile(".*?(MMT-1\\d{3}).*");
	private static final int MODEL_NAME = 0x04;
	private static final int NAME = 0x0E;
	private static final int MMOL = 1;

	/** @param mac the pump's address, highest byte first */
	static PumpIdentity ask(PumpLink pump, byte[] mac) throws DeviceException {
		byte[] whose = ByteBuffer.allocate(9).put((byte) 2).put(mac).array();
		Bytes answer = pump.ask(Command.CHARACTERISTICS, whose);
		byte[] which = new byte[12];
		which[0] = 1;
		which[0x0A] = MODEL_NAME;
		Bytes name = pump.ask(Command.DEVICE_STRING, which);
		String serial = answer.text(3, 10).strip();
		if (!SERIAL.matcher(serial).matches()) {
			throw Texts.error(Kind.PROTOCOL, "badAnswer");
		}
		String firmware = answer.u8(0x29) + "." + answer.u8(0x2A) + letter(answer.u8(0x2B));
		return new PumpIdentity(
				new DeviceInfo("Medtronic", model(name.after(NAME).array()), serial, DeviceInfo.Kind.PUMP, firmware),
				answer.u8(0x35) == MMOL ? GlucoseUnit.MMOL_L : GlucoseUnit.MG_DL);
	}

	private static String letter(int code) {
		return code >= 'A' && code <= 'Z' ? Character.toString(code) : "";
	}

	private static String model(byte[] name) {
		String told = new String(name, StandardCharsets.UTF_16BE).replaceAll("[^\\p{Graph} ]", "").strip();
		Matcher code = MODEL.matcher(told);
		if (!code.matches()) {
			return told.isEmpty() ? "MiniMed 600" : told;
		}
		return switch (code.group(1)) {
		case "MMT-1511", "MMT-1512", "MMT-1711", "MMT-1712" -> "MiniMed 640G " + code.group(1);
		case "MMT-1760", "MMT-1762", "MMT-1780", "MMT-1782" -> "MiniMed 670G " + code.group(1);
		default -> "MiniMed " + code.group(1);
		};
	}
}
