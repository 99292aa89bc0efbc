// SPDX-License-Identifier: EPL-2.0
/** The therapy dashboard. */
package org.islet.report.dashboard;
