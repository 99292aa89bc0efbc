// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/** The shape of a {@link Mark.Marker}; each can be told from the others without colour. */
public enum Symbol {
	/** open circle */
	CIRCLE,
	/** filled circle */
	DISC,
	/** filled square */
	SQUARE,
	/** open diamond */
	DIAMOND,
	/** filled triangle standing on its base */
	TRIANGLE,
	/** open triangle pointing up: the value lies above */
	BEYOND_UP,
	/** open triangle pointing down: the value lies below */
	BEYOND_DOWN,
	/** thin arrow up */
	ARROW_UP,
	/** thin arrow down */
	ARROW_DOWN,
	/** a pennant with the marker's text inside */
	FLAG
}
