// SPDX-License-Identifier: EPL-2.0
/** Two weeks on one page. */
package org.islet.report.quickview;
