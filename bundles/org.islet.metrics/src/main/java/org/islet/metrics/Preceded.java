// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

/**
 * An episode and what came before it.
 *
 * @param episode a level 1 low or high
 * @param level2 whether there is a level 2 episode in it
 * @param cause the first cause that applies
 */
public record Preceded(Episode episode, boolean level2, Cause cause) {
}
