// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Random;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An invented key that pump and meter share, how the meter tells it, and what they do with it. */
final class Secrets {

	private static final String SUFFIX = "A4BD6CED9A42602564F413123";
	private static final int PACKED = 55;

	private final byte[] key = new byte[16];
	private final String meter;

	/** @param meter the meter's model and serial number, of which the key is made here */
	Secrets(String meter) {
		this.meter = meter;
		new Random(meter.hashCode()).nextBytes(key);
	}

	/** @return the hash the meter wants before it opens */
	byte[] proof() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
					.digest((meter.split("-")[1] + SUFFIX).getBytes(StandardCharsets.US_ASCII));
			byte[] turned = new byte[hash.length];
			for (int i = 0; i < hash.length; i++) {
				turned[hash.length - 1 - i] = hash[i];
			}
			return turned;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** @return the key among other bytes: beside each of its bytes stand two bits, one for inverted, one for the next's place */
	byte[] packed() {
		byte[] packed = new byte[PACKED];
		Random random = new Random(meter.length());
		random.nextBytes(packed);
		int place = meter.charAt(meter.length() - 1) - '0' & 7;
		for (byte b : key) {
			boolean inverted = random.nextBoolean();
			boolean close = random.nextBoolean();
			packed[place] = (byte) (inverted ? ~b : b);
			packed[place + 1] = (byte) (packed[place + 1] & 0xFC | (inverted ? 1 : 0) | (close ? 2 : 0));
			place += close ? 2 : 3;
		}
		return packed;
	}

	byte[] sealed(int channel, byte[] plain) {
		return cipher(Cipher.ENCRYPT_MODE, channel, plain);
	}

	byte[] opened(int channel, byte[] secret) {
		return cipher(Cipher.DECRYPT_MODE, channel, secret);
	}

	private byte[] cipher(int mode, int channel, byte[] bytes) {
		byte[] vector = key.clone();
		vector[0] = (byte) channel;
		try {
			Cipher aes = Cipher.getInstance("AES/CFB128/NoPadding");
			aes.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
			return aes.doFinal(bytes);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has AES", e);
		}
	}
}
