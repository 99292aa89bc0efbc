// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

/** The ways to look at days. */
enum Look {
	/** one, as the Daily Summary has it */
	DAY,
	/** some over one clock */
	OVERLAY,
	/** many side by side */
	SPAN
}
