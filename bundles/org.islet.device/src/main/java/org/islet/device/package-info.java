// SPDX-License-Identifier: EPL-2.0
/**
 * What the author of a device driver or file format implements.
 */
@Export
@Version("1.1.0")
package org.islet.device;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
