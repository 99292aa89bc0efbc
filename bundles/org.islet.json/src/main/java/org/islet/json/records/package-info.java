// SPDX-License-Identifier: EPL-2.0
/**
 * Other programs' JSON, record by record: large files without holding them in memory, numbers that are written as text,
 * files that break off. For formats and connectors.
 */
@Export
@Version("1.0.0")
package org.islet.json.records;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
