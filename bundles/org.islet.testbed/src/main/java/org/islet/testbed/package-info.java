// SPDX-License-Identifier: EPL-2.0
/**
 * Simulated devices behind the system's own interfaces, for tests of links and of drivers on them. Linux only.
 */
package org.islet.testbed;
