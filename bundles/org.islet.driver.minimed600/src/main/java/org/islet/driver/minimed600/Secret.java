// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.Arrays;

import org.islet.device.codec.Crc;

/** An encrypted message of the past, which is encrypted anew with another key. */
final class Secret {

	private static final int PACKET = 10;

	private final Said said;
	private final int at;
	private final int channel;
	private final byte[] plain;

	/**
	 * @param said the message of the meter it lies in
	 * @param at where, in its payload
	 * @param plain from the sequence number to the checksum
	 */
	Secret(Said said, int at, int channel, byte[] plain) {
		this.said = said;
		this.at = at;
		this.channel = channel;
		this.plain = plain;
	}

	/** @return its bytes but for the checksum */
	byte[] plain() {
		return Arrays.copyOf(plain, plain.length - 2);
	}

	/** @param bytes what it says from now on, as long as before and without checksum */
	void put(byte[] bytes) {
		System.arraycopy(bytes, 0, plain, 0, bytes.length);
	}

	Said said() {
		return said;
	}

	/** @return how long the message is with its envelope's payload */
	int size() {
		return at + plain.length + 2;
	}

	/** Encrypts it. */
	void seal(LinkKey key) {
		said.putPayload(sealed(key, plain[0], 0));
	}

	/**
	 * @param number its sequence number
	 * @param earlier by how many packets it had come before
	 * @return what the envelope holds
	 */
	byte[] sealed(LinkKey key, int number, int earlier) {
		byte[] payload = Envelope.decode(said.bytes()).orElseThrow().payload();
		byte[] message = plain.clone();
		message[0] = (byte) number;
		int check = Crc.CCITT_FALSE.of(message, 0, message.length - 2);
		message[message.length - 2] = (byte) (check >> 8);
		message[message.length - 1] = (byte) check;
		byte[] secret = key.encrypt(channel, message);
		System.arraycopy(secret, 0, payload, at, secret.length);
		payload[PACKET] = earlier == 0 ? payload[PACKET] : before(payload[PACKET], earlier);
		check(payload);
		return payload;
	}

	/** @return a sequence number of so many messages before */
	static byte before(int number, int many) {
		return (byte) (Math.floorMod(number - 1 - many, Radio.LAST) + 1);
	}

	/** Sets the checksum of a message of the radio right. */
	static void check(byte[] payload) {
		int check = Crc.CCITT_FALSE.of(payload, 0, payload.length - 2);
		payload[payload.length - 2] = (byte) check;
		payload[payload.length - 1] = (byte) (check >> 8);
	}
}
