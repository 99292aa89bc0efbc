// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/** What a mark's height in a panel is measured by. */
public enum Scale {
	/** the axis on the left */
	LEFT,
	/** the axis on the right */
	RIGHT,
	/** points above the panel's lower edge, for marks in the strip at its foot */
	FOOT,
	/** points below the panel's upper edge */
	HEAD
}
