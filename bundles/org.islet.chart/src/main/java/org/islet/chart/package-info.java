// SPDX-License-Identifier: EPL-2.0
/**
 * Therapy charts: panels over one shared time axis, painted as SVG or on a screen.
 */
@Export
@Version("1.1.0")
package org.islet.chart;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
