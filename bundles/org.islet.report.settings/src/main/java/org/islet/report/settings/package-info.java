// SPDX-License-Identifier: EPL-2.0
/** The settings of the pumps, and what changed. */
package org.islet.report.settings;
