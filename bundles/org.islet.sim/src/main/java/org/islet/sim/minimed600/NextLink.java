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

import org.islet.device.codec.Crc;
import org.islet.sim.SimulatedDevice;

/**
 * A Contour Next LINK 2.4 with a MiniMed 640G beside it: HID reports of 64 bytes, the remote mode, envelopes with a
 * checksum, and the radio.
 */
public final class NextLink implements SimulatedDevice {

	private static final int REPORT = 64;
	private static final int PAYLOAD = 60;
	private static final int HEAD = 33;
	private static final long LINK_MAC = 0x0023F70682101C7AL;
	private static final long PUMP_MAC = 0x0023F745EE102495L;
	private static final byte[] NOT_JOINED = { 0, 0, 0x20, 0, 0, 0, 3, 0, 0 };
	private static final byte[] NOTHING = { 0, 0, 0, 2, 0, 0, 3, 0, 0 };

	private final String serial;
	private final Secrets secrets;
	private final LinkedPump pump;
	private final Trouble trouble;
	private final boolean linked;
	private final ByteArrayOutputStream message = new ByteArrayOutputStream();
	private boolean remote;
	private boolean open;
	private boolean joined;
	private int said;
	private int answered;

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
		this.trouble = trouble;
		this.linked = linked;
	}

	/** @return every command the pump heard */
	public List<Integer> heard() {
		return pump.heard();
	}

	/** @return whether it was left as it was found */
	public boolean atRest() {
		return !remote && !open && !joined;
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
		case 0x14 -> tell(says, 0x14, ByteBuffer.allocate(19).putLong(LINK_MAC).putLong(linked ? PUMP_MAC : 0)
				.putShort((short) 0x0100).put((byte) 1).array());
		case 0x16 -> tell(says, 0x86, open ? secrets.packed() : new byte[1]);
		case 0x12 -> {
			tell(says, 0x81, new byte[2]);
			radio(ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN), says);
		}
		default -> throw new IllegalStateException("asked for what must not be: " + bytes.get(0x12));
		}
	}

	private void radio(ByteBuffer bytes, Consumer<byte[]> says) {
		int end = bytes.capacity() - 2;
		boolean good = open && bytes.get(1) == end
				&& Crc.CCITT_FALSE.of(bytes.array(), 0, end) == (bytes.getShort(end) & 0xFFFF);
		if (!good) {
			return;
		}
		switch (bytes.get(0)) {
		case 3 -> join(bytes, says);
		case 4 -> joined = false;
		case 5 -> packet(bytes.position(2), says);
		default -> throw new IllegalStateException("sent by radio what must not be: " + bytes.get(0));
		}
	}

	private void join(ByteBuffer bytes, Consumer<byte[]> says) {
		boolean ours = bytes.getLong(12) == LINK_MAC && bytes.getLong(20) == PUMP_MAC;
		joined = ours && trouble.channel() != 0 && bytes.get(3) == trouble.channel();
		if (!joined) {
			answer(says, NOT_JOINED);
			return;
		}
		ByteBuffer answer = ByteBuffer.allocate(42).put((byte) 0).put((byte) 4).putInt(0).put((byte) 0).put((byte) 2);
		answer.putLong(Long.reverseBytes(PUMP_MAC)).put((byte) 0x82).put(new byte[5]).put((byte) 7).put((byte) 0)
				.put((byte) 0x43);
		answer.putLong(Long.reverseBytes(LINK_MAC)).put((byte) 0x42).put(new byte[7]).put((byte) trouble.channel());
		answer(says, answer.array());
	}

	private void packet(ByteBuffer bytes, Consumer<byte[]> says) {
		long mac = bytes.getLong();
		bytes.get();
		bytes.get();
		byte[] secret = new byte[bytes.get() & 0xFF];
		bytes.get(secret);
		ByteBuffer plain = ByteBuffer.wrap(secrets.opened(trouble.channel(), secret));
		int end = plain.capacity() - 2;
		if (!joined || mac != PUMP_MAC || Crc.CCITT_FALSE.of(plain.array(), 0, end) != (plain.getShort(end) & 0xFFFF)) {
			return;
		}
		plain.limit(end).get();
		for (byte[] answer : pump.hears(plain.getShort() & 0xFFFF, plain.slice())) {
			if (trouble.falsePings()) {
				answer(says, NOTHING);
			}
			answer(says, sealed(answer));
		}
	}

	private byte[] sealed(byte[] answer) {
		ByteBuffer plain = ByteBuffer.allocate(answer.length + 3).put((byte) (said++ % 127 + 1)).put(answer);
		int check = Crc.CCITT_FALSE.of(plain.array(), 0, answer.length + 1);
		boolean damaged = trouble.damagesEvery() > 0 && ++answered % trouble.damagesEvery() == 0;
		plain.putShort((short) (damaged ? check ^ 0x0101 : check));
		byte[] secret = secrets.sealed(trouble.channel(), plain.array());
		return ByteBuffer.allocate(22 + secret.length).put((byte) 0).put((byte) 6).putLong(Long.reverseBytes(PUMP_MAC))
				.putLong(Long.reverseBytes(LINK_MAC)).put((byte) said).put((byte) 0x43).put((byte) 4)
				.put((byte) secret.length)
				.put(secret).array();
	}

	private void answer(Consumer<byte[]> says, byte[] data) {
		ByteBuffer bytes = ByteBuffer.allocate(data.length + 4).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x55)
				.put((byte) (data.length + 2)).put(data);
		bytes.putShort((short) Crc.CCITT_FALSE.of(bytes.array(), 0, data.length + 2));
		tell(says, 0x80, bytes.array());
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
