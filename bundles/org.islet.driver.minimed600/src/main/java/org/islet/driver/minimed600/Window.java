// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

/**
 * What part of the history is read. After the first read it begins some time before what is new, so that what was under
 * way then is seen whole; its first hour only explains what follows and was handed over before.
 *
 * @param from the counter from which on the history was asked for
 * @param known the last record of the read before; 0 if there was none
 * @param now the pump's clock
 */
record Window(long from, long known, PumpTime now) {

	private static final long OVERLAP = 24 * 3600L;
	private static final long CONTEXT = 3600;

	/**
	 * @param known the last record of the read before; 0 if there was none
	 * @param now the pump's clock
	 */
	static Window since(long known, PumpTime now) {
		boolean again = known > PumpTime.BEGIN && known <= now.rtc();
		return again ? new Window(Math.max(PumpTime.BEGIN + 1, known - OVERLAP), known, now)
				: new Window(PumpTime.BEGIN + 1, 0, now);
	}

	/** @return whether a read before handed it over for certain */
	boolean explains(long rtc) {
		return known > 0 && rtc < from + CONTEXT;
	}

	/** @return whether a read before saw it */
	boolean seen(long rtc) {
		return rtc <= known;
	}
}
