// SPDX-License-Identifier: EPL-2.0
/**
 * The contract of keeping therapy data. For engines and faces; plugins never see it.
 */
@Export
@Version("1.1.0")
package org.islet.model.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
