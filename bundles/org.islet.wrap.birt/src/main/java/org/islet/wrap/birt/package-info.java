// SPDX-License-Identifier: EPL-2.0
/**
 * What the wrapped engine adds to BIRT: rows for templates without a database, and scripts that reach nothing else.
 */
@Export
@Version("1.0.0")
package org.islet.wrap.birt;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
