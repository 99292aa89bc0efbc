// SPDX-License-Identifier: EPL-2.0
package org.islet.install;

import java.util.List;

/**
 * Who signed a bundle. That a signature is sound says that the bundle is as its signer made it, not that the signer is
 * to be trusted.
 *
 * @param state what was found
 * @param signers the names in the certificates; empty if it is not signed
 */
public record Signature(State state, List<String> signers) {

	/** What can be found. */
	public enum State {
		/** nobody signed it */
		NONE,
		/** all of it is as it was signed */
		SOUND,
		/** something was changed, added or taken away since it was signed */
		BROKEN,
		/** it is signed, but its file is not at hand to be compared */
		UNCHECKED
	}

	public Signature {
		signers = List.copyOf(signers);
	}
}
