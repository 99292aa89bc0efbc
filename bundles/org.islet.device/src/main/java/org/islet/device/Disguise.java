// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Under which serial numbers and dates a conversation is shown to strangers. The same secret gives the same, so what
 * belonged together still does. Times of day and days of the week stay as they are. Used by one thread.
 */
public final class Disguise {

	private static final int WEEK = 7;
	private static final int FEWEST_WEEKS = 53;
	private static final int WEEKS = 400;
	private static final Pattern HEX = Pattern.compile("[0-9A-F]+|[0-9a-f]+");

	private final String secret;
	private final SortedSet<Integer> kept = new TreeSet<>();

	/** @param secret what nobody can guess; whoever knows it can take the disguise off */
	public Disguise(String secret) {
		this.secret = secret;
	}

	/** @return by how many days every date is moved into the future, whole weeks, one year at least and nine at most */
	public int days() {
		byte[] hash = hash("");
		return WEEK * (FEWEST_WEEKS + ((hash[0] & 0xFF) << 8 | hash[1] & 0xFF) % WEEKS);
	}

	/** @return the local time under which another is shown */
	public LocalDateTime moved(LocalDateTime time) {
		return time.plusDays(days());
	}

	/**
	 * @param number a serial number, of a device or of what belongs to it; or what a person wrote
	 * @return one of the same shape: digits for digits, letters for letters, the rest as it is; one of hexadecimal digits
	 *         only, with letters as large, is shown as {@link #hex} shows it. In UTF-8 it is as long
	 */
	public String serial(String number) {
		return serial(number, HEX.matcher(number).matches() ? 6 : 26);
	}

	/**
	 * @param number as {@link #serial}, but of hexadecimal digits
	 * @return one of the same shape: letters A to F for these; for a number without letters what {@link #serial} gives
	 */
	public String hex(String number) {
		return serial(number, 6);
	}

	private String serial(String number, int letters) {
		byte[] hash = hash(number);
		StringBuilder shown = new StringBuilder();
		for (int i = 0; i < number.length(); i++) {
			int random = hash[i % hash.length] & 0xFF;
			char c = number.charAt(i);
			if (c >= '0' && c <= '9') {
				shown.append((char) ('0' + random % 10));
			} else if (c >= 'A' && c <= 'Z') {
				shown.append((char) ('A' + random % letters));
			} else if (c >= 'a' && c <= 'z') {
				shown.append((char) ('a' + random % letters));
			} else {
				shown.append(Character.isLetter(c) ? letter(c, random % 20) : c);
			}
		}
		return shown.toString();
	}

	/** @return a letter of another alphabet that takes as many bytes as {@code c}, also in ISO 8859-1 if it is there */
	private static char letter(char c, int place) {
		char first = c < 0x100 ? '\u00E0' : c < 0x800 ? '\u0430' : '\u4E00';
		return (char) (first + place);
	}

	private byte[] hash(String what) {
		try {
			return MessageDigest.getInstance("SHA-256").digest((secret + '\n' + what).getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Says that something could not be read and is as it was said: it may hold a serial number or a date.
	 *
	 * @param act its place in the conversation, from 0
	 */
	public void kept(int act) {
		kept.add(act);
	}

	/** @return the places in the conversation that are as they were said */
	public SortedSet<Integer> kept() {
		return Collections.unmodifiableSortedSet(kept);
	}
}
