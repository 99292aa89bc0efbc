// SPDX-License-Identifier: EPL-2.0
/**
 * The contracts a plugin proves itself with. A plugin's JUnit test class implements the one for its kind, and inherits
 * its numbered rules as tests. For tests only, never installed.
 */
@Export
@Version("1.1.0")
package org.islet.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
