// SPDX-License-Identifier: EPL-2.0
/**
 * What many drivers and simulators need: bytes, to take frames apart and put them together, and memories read in reverse.
 */
@Export
@Version("1.0.0")
package org.islet.device.codec;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
