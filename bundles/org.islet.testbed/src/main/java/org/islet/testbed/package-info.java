// SPDX-License-Identifier: EPL-2.0
/**
 * Simulated devices behind the system's own interfaces, for tests of links and of drivers on them. Linux only.
 */
@Export
@Version("1.0.0")
package org.islet.testbed;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
