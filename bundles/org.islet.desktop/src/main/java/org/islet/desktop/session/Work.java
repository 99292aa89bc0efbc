// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import org.islet.device.host.Progress;
import org.islet.model.store.TherapyStore;

/**
 * What takes longer than a moment and so is not done by the thread that owns the window.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Work<T> {

	/**
	 * Called in a thread of its own.
	 *
	 * @param store the open store; stays open
	 * @param progress told how far it is, and asked whether to go on: work that stores something ends itself where
	 *            nothing is left half done
	 * @return what came out
	 * @throws Exception a person is shown a sentence about it, see {@link Failure}
	 */
	T run(TherapyStore store, Progress progress) throws Exception;
}
