// SPDX-License-Identifier: EPL-2.0
/**
 * Text files: what every file format needs to take tables of text apart, whatever their encoding, line ends and quotes,
 * so that a damaged line costs only itself.
 */
@Export
@Version("1.0.0")
package org.islet.device.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
