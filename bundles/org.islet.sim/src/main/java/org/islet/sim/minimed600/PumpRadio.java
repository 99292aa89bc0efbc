// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

import org.islet.device.codec.Crc;

/** The radio network of a meter and its pump, on one of five channels. */
final class PumpRadio {

	static final long LINK_MAC = 0x0023F70699201C7AL;
	static final long PUMP_MAC = 0x0023F745EE205592L;
	private static final byte[] NOT_JOINED = { 0, 0, 0x20, 0, 0, 0, 3, 0, 0 };
	private static final byte[] NOTHING = { 0, 0, 0, 2, 0, 0, 3, 0, 0 };

	private final LinkedPump pump;
	private final Secrets secrets;
	private final Trouble trouble;
	private boolean joined;
	private int said;
	private int answered;

	PumpRadio(LinkedPump pump, Secrets secrets, Trouble trouble) {
		this.pump = pump;
		this.secrets = secrets;
		this.trouble = trouble;
	}

	boolean joined() {
		return joined;
	}

	/**
	 * @param bytes what the meter is to send
	 * @param says takes what comes back
	 */
	void hears(ByteBuffer bytes, Consumer<byte[]> says) {
		int end = bytes.capacity() - 2;
		boolean good = bytes.get(1) == end
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
		says.accept(bytes.array());
	}
}
