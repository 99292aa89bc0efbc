// SPDX-License-Identifier: EPL-2.0
/**
 * What every printed report says alike: how numbers and times are written, whose page it is, what has to be said of
 * its data.
 */
@Export
@Version("1.1.0")
package org.islet.report.page;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
