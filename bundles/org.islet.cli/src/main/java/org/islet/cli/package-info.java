// SPDX-License-Identifier: EPL-2.0
/**
 * The command line and what it takes to add a verb to it.
 */
@Export
@Version("1.0.0")
package org.islet.cli;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
