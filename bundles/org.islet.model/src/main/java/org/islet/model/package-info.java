// SPDX-License-Identifier: EPL-2.0
/**
 * What devices record and people note, as immutable values, and who it belongs to.
 * <p>
 * Local times are what the device's own clock showed; instants are what the host made of them.
 */
@Export
@Version("1.1.0")
package org.islet.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
