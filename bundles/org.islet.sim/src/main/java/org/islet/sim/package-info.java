// SPDX-License-Identifier: EPL-2.0
/**
 * Devices played by a program: to see one being read without owning it, and to prove drivers.
 */
@Export
@Version("1.0.0")
package org.islet.sim;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
