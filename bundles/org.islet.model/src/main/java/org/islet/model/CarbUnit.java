// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

/** How carbohydrate is counted. */
public enum CarbUnit {
	GRAMS, EXCHANGES
}
