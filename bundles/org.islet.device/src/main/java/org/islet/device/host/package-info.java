// SPDX-License-Identifier: EPL-2.0
/**
 * Starting an import or an upload. For faces.
 */
@Export
@Version("1.1.0")
package org.islet.device.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
