// SPDX-License-Identifier: EPL-2.0
/**
 * Entries as rows of a table, for everything that lists, exports or prints them one by one. For faces and reports.
 */
@Export
@Version("1.0.0")
package org.islet.model.row;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
