// SPDX-License-Identifier: EPL-2.0
package org.islet.device.host;

/** Long work tells how far it is and asks whether to go on. */
public interface Progress {

	/** Says nothing, never cancels. */
	Progress NONE = new Progress() {
		@Override
		public void at(double share, String what) {
			// nobody is watching
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * @param share from 0 to 1
	 * @param what what is being done, in the user's language
	 */
	void at(double share, String what);

	/** @return whether the user wants it to stop */
	boolean cancelled();
}
