// SPDX-License-Identifier: EPL-2.0
/**
 * Invented therapy data in the layouts of real exports.
 */
package org.islet.samples;
