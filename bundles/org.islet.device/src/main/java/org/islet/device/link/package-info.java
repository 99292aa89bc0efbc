// SPDX-License-Identifier: EPL-2.0
/**
 * The lines to devices. For link bundles and engines; drivers never see it.
 */
@Export
@Version("1.0.0")
package org.islet.device.link;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
