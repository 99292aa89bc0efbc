// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

/**
 * What is the matter with the radio.
 *
 * @param channel on which the pump is; 0 if it is out of range
 * @param losesEvery of the segments of long answers every so many is lost the first time; 0 for none
 * @param damagesEvery of all messages of the pump every so many comes with a wrong checksum; 0 for none
 * @param busyFirst how many commands are refused at first because the pump is in another state
 * @param damagedBlocks how many parts of the history come with a damaged block at first
 * @param falsePings whether the radio says in between that there is nothing
 */
public record Trouble(int channel, int losesEvery, int damagesEvery, int busyFirst, int damagedBlocks,
		boolean falsePings) {

	/** A pump beside its meter. */
	public static final Trouble NONE = new Trouble(0x14, 0, 0, 0, 0, false);
}
