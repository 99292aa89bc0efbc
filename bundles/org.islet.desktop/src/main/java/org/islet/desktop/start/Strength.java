// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

/**
 * How long a password would withstand guessing, judged roughly by its length and its kinds of characters. Repeated and
 * counted-up characters add nothing.
 */
public enum Strength {
	NONE, SHORT, WEAK, FAIR, STRONG;

	/** The least that an encrypted store takes. */
	public static final int SHORTEST = 8;

	private static final double FAIR_BITS = 45;
	private static final double STRONG_BITS = 65;
	private static final int LETTERS = 26;
	private static final int DIGITS = 10;
	private static final int OTHERS = 33;

	public static Strength of(char[] password) {
		if (password.length == 0) {
			return NONE;
		}
		if (password.length < SHORTEST) {
			return SHORT;
		}
		double bits = telling(password) * Math.log(kinds(password)) / Math.log(2);
		return bits < FAIR_BITS ? WEAK : bits < STRONG_BITS ? FAIR : STRONG;
	}

	/** @return how many characters do not follow from the one before */
	private static int telling(char[] password) {
		int telling = 1;
		for (int i = 1; i < password.length; i++) {
			telling += Math.abs(password[i] - password[i - 1]) > 1 ? 1 : 0;
		}
		return telling;
	}

	private static int kinds(char[] password) {
		boolean lower = false;
		boolean upper = false;
		boolean digit = false;
		boolean other = false;
		for (char c : password) {
			lower |= Character.isLowerCase(c);
			upper |= Character.isUpperCase(c);
			digit |= Character.isDigit(c);
			other |= !Character.isLetterOrDigit(c);
		}
		return Math.max(2,
				(lower ? LETTERS : 0) + (upper ? LETTERS : 0) + (digit ? DIGITS : 0) + (other ? OTHERS : 0));
	}
}
