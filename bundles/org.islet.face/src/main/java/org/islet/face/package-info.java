// SPDX-License-Identifier: EPL-2.0
/**
 * What every face of the program does alike: where data lies, where the log goes, which language is
 * meant, how a person's own records are read and told.
 */
@Export
@Version("1.0.0")
package org.islet.face;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
