// SPDX-License-Identifier: EPL-2.0
/**
 * The model as JSON: one way of writing entries and patients for the store, the command line and whoever asks over the
 * wire.
 */
@Export
@Version("1.0.0")
package org.islet.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
