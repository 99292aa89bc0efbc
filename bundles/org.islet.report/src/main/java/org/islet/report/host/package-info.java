// SPDX-License-Identifier: EPL-2.0
/**
 * Printing a report. For faces.
 */
@Export
@Version("1.1.0")
package org.islet.report.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
