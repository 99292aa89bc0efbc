// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.islet.sim.SimulatedDevice;

/**
 * A Contour Next LINK 2.4 with a MiniMed 640G beside it: HID reports of 64 bytes, the remote mode, envelopes with a
 * checksum, and the radio.
 */
public final class NextLink implements SimulatedDevice {

	private static final int REPORT = 64;
	private static final int PAYLOAD = 60;
	private static final int HEAD = 33;

	private final String serial;
	private final Secrets secrets;
	private final LinkedPump pump;
	private final PumpRadio radio;
	private final boolean linked;
	private final ByteArrayOutputStream message = new ByteArrayOutputStream();
	private boolean remote;
	private boolean open;

	/**
	 * @param serial the meter's model and serial number, such as {@code 6213-5550142}
	 * @param pumpSerial the pump's
	 * @param memory what pump and sensor recorded
	 * @param now what the pump's clock shows
	 * @param trouble what is the matter with the radio
	 * @param linked whether it is linked to a pump at all
	 */
	public NextLink(String serial, String pumpSerial, Memory memory, LocalDateTime now, Trouble trouble,
			boolean linked) {
		this.serial = serial;
		secrets = new Secrets(serial);
		pump = new LinkedPump(pumpSerial, memory, now, trouble);
		radio = new PumpRadio(pump, secrets, trouble);
		this.linked = linked;
	}

	/** @return every command the pump heard */
	public List<Integer> heard() {
		return pump.heard();
	}

	/** @return whether it was left as it was found */
	public boolean atRest() {
		return !remote && !open && !radio.joined();
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		if (frame.length != REPORT || frame[0] != 'A' || frame[1] != 'B' || frame[2] != 'C') {
			return;
		}
		message.write(frame, 4, frame[3]);
		if (frame[3] < PAYLOAD) {
			byte[] whole = message.toByteArray();
			message.reset();
			if (remote && whole.length >= HEAD) {
				envelope(ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN), says);
			} else {
				word(new String(whole, StandardCharsets.ISO_8859_1), says);
			}
		}
	}

	private void word(String word, Consumer<byte[]> says) {
		switch (word) {
		case "X" -> {
			say(says, "\u0004" + "\u00021H|\\^&||9m4q2z|Bayer6210^01.12\\01.04\\25.01.10^" + serial
					+ "^0000-^BG5550142B"
					+ "|A=1^C=63^G=1^I=0200^R=0^S=1^U=0^V=20600^X=070070070070180130150250^Z=1|0||||||1|202603201800\r\u001777\r\n");
			say(says, "\u0005");
		}
		case "\u0015" -> say(says, "\u0004");
		case "\u0004" -> say(says, "\u0005");
		case "\u0005", "W|", "Q|" -> say(says, "\u0006");
		case "1|", "0|" -> {
			remote = word.equals("1|");
			say(says, "\u0006");
		}
		default -> say(says, "\u0015");
		}
	}

	private void envelope(ByteBuffer bytes, Consumer<byte[]> says) {
		int size = bytes.getShort(0x1C) & 0xFFFF;
		if (bytes.getShort(0) != 0x0351 || bytes.capacity() != HEAD + size
				|| checksum(bytes.array()) != bytes.get(0x20)) {
			return;
		}
		byte[] payload = Arrays.copyOfRange(bytes.array(), HEAD, HEAD + size);
		switch (bytes.get(0x12)) {
		case 0x10 -> {
			open = Arrays.equals(payload, secrets.proof());
			tell(says, 0x10, new byte[] { (byte) (open ? 0 : 1) });
		}
		case 0x11 -> {
			open = false;
			tell(says, 0x11, new byte[1]);
		}
		case 0x14 -> tell(says, 0x14, ByteBuffer.allocate(19).putLong(PumpRadio.LINK_MAC)
				.putLong(linked ? PumpRadio.PUMP_MAC : 0)
				.putShort((short) 0x0100).put((byte) 1).array());
		case 0x16 -> tell(says, 0x86, open ? secrets.packed() : new byte[1]);
		case 0x12 -> {
			tell(says, 0x81, new byte[2]);
			if (open) {
				radio.hears(ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN), said -> tell(says, 0x80, said));
			}
		}
		default -> throw new IllegalStateException("asked for what must not be: " + bytes.get(0x12));
		}
	}

	private static void tell(Consumer<byte[]> says, int operation, byte[] payload) {
		ByteBuffer bytes = ByteBuffer.allocate(HEAD + payload.length).order(ByteOrder.LITTLE_ENDIAN)
				.putShort((short) 0x0351)
				.put("000000".getBytes(StandardCharsets.US_ASCII));
		bytes.put(0x12, (byte) operation).putShort(0x1C, (short) payload.length).put(HEAD, payload);
		bytes.put(0x20, checksum(bytes.array()));
		say(says, new String(bytes.array(), StandardCharsets.ISO_8859_1));
	}

	private static byte checksum(byte[] bytes) {
		int sum = 0;
		for (int i = 0; i < bytes.length; i++) {
			sum += i == 0x20 ? 0 : bytes[i];
		}
		return (byte) sum;
	}

	private static void say(Consumer<byte[]> says, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		for (int from = 0; from < bytes.length; from += PAYLOAD) {
			byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PAYLOAD));
			says.accept(
					ByteBuffer.allocate(REPORT).put((byte) 'A').put((byte) 'B').put((byte) 'C').put((byte) part.length)
							.put(part).array());
		}
	}
}
