// SPDX-License-Identifier: EPL-2.0
/** The Sensor Daily Overlay. */
package org.islet.report.overlay;
