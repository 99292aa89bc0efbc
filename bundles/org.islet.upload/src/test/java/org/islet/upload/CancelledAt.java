// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import org.islet.device.host.Progress;

/** A person who cancels when so much is done. */
final class CancelledAt implements Progress {

	private final double end;
	private double share;

	CancelledAt(double end) {
		this.end = end;
	}

	@Override
	public void at(double at, String what) {
		share = at;
	}

	@Override
	public boolean cancelled() {
		return share >= end;
	}
}
