// SPDX-License-Identifier: EPL-2.0
/**
 * What was said between a computer and a device.
 */
@Export
@Version("1.0.0")
package org.islet.device.talk;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
