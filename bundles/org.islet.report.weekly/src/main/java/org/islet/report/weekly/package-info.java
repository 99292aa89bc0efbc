// SPDX-License-Identifier: EPL-2.0
/** The Weekly Review. */
package org.islet.report.weekly;
