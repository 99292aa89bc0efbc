// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key that a pump and its meter agreed on when they were linked. What they say by radio is encrypted with it. */
final class LinkKey {

	/** How long the meter's answer is that hides the key. */
	static final int PACKED = 55;

	private static final int SIZE = 16;
	private static final String PADDING = "A4BD6CED9A42602564F413123";

	private final byte[] key;

	private LinkKey(byte[] key) {
		this.key = key;
	}

	/**
	 * @param packed the meter's answer, which hides the key among other bytes
	 * @param meter the meter's model and serial number
	 */
	static LinkKey unpack(byte[] packed, String meter) {
		byte[] key = new byte[SIZE];
		int at = meter.charAt(meter.length() - 1) & 7;
		for (int i = 0; i < SIZE; i++) {
			int flags = packed[at + 1];
			key[i] = (byte) ((flags & 1) != 0 ? ~packed[at] : packed[at]);
			at += (flags & 2) != 0 ? 2 : 3;
		}
		return new LinkKey(key);
	}

	/** @return what proves to the meter that it may talk: a hash of its serial number, last byte first */
	static byte[] proof(String meter) {
		byte[] hash = hash(meter.substring(meter.indexOf('-') + 1) + PADDING);
		for (int i = 0; i < hash.length / 2; i++) {
			byte b = hash[i];
			hash[i] = hash[hash.length - 1 - i];
			hash[hash.length - 1 - i] = b;
		}
		return hash;
	}

	private static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/**
	 * @param meter the meter's model and serial number
	 * @return an answer of the meter's that hides the key
	 */
	byte[] packed(String meter) {
		byte[] packed = new byte[PACKED];
		int begin = meter.charAt(meter.length() - 1) & 7;
		for (int i = 0; i < SIZE; i++) {
			packed[begin + 3 * i] = key[i];
		}
		return packed;
	}

	/**
	 * @param as what is put in the place of a hexadecimal number
	 * @param which one of many
	 * @return another key that does not tell this one
	 */
	LinkKey other(UnaryOperator<String> as, int which) {
		String seed = as.apply(HexFormat.of().withUpperCase().formatHex(key)) + which;
		return new LinkKey(Arrays.copyOf(hash(seed), SIZE));
	}

	byte[] encrypt(int channel, byte... message) {
		return crypt(Cipher.ENCRYPT_MODE, channel, message);
	}

	byte[] decrypt(int channel, byte... message) {
		return crypt(Cipher.DECRYPT_MODE, channel, message);
	}

	private byte[] crypt(int mode, int channel, byte[] message) {
		byte[] start = Arrays.copyOf(key, SIZE);
		start[0] = (byte) channel;
		try {
			Cipher cipher = Cipher.getInstance("AES/CFB/NoPadding");
			cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
			return cipher.doFinal(message);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has AES", e);
		}
	}
}
