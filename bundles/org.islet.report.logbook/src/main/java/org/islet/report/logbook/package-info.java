// SPDX-License-Identifier: EPL-2.0
/** The logbook. */
package org.islet.report.logbook;
