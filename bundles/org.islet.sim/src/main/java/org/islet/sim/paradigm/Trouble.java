// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

/**
 * What goes wrong on the air, so regularly that a test can count on it; 0 for never.
 *
 * @param garbled every so many records arrive with a wrong bit, the first time they are fetched
 * @param lost every so many commands the pump does not hear
 * @param pages every so many pages are wrong although their records are not
 */
public record Trouble(int garbled, int lost, int pages) {

	/** Nothing goes wrong. */
	public static final Trouble NONE = new Trouble(0, 0, 0);
}
