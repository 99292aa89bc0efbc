// SPDX-License-Identifier: EPL-2.0
/**
 * What is installed. For faces; plugins never see it.
 */
@Export
@Version("1.0.0")
package org.islet.install;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
