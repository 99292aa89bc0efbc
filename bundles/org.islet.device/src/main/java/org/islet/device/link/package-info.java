// SPDX-License-Identifier: EPL-2.0
/**
 * The lines to devices, and what was said over them. For link bundles and engines; drivers see
 * of it only the acts of a conversation they disguise.
 */
@Export
@Version("1.0.0")
package org.islet.device.link;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
