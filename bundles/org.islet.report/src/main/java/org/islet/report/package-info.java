// SPDX-License-Identifier: EPL-2.0
/**
 * What the author of a report type implements.
 */
@Export
@Version("1.1.0")
package org.islet.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
