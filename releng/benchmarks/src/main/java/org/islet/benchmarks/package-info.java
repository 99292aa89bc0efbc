// SPDX-License-Identifier: EPL-2.0
/**
 * Measures the running program against its targets.
 */
package org.islet.benchmarks;
