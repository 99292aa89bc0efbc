// SPDX-License-Identifier: EPL-2.0
/**
 * Bytes: what every driver and simulator needs to take frames apart and put them together.
 */
@Export
@Version("1.0.0")
package org.islet.device.codec;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
