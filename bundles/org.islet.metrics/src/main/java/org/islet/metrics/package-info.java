// SPDX-License-Identifier: EPL-2.0
/**
 * Every statistic, as pure functions.
 */
@Export
@Version("1.1.0")
package org.islet.metrics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
