// SPDX-License-Identifier: EPL-2.0
/** The Daily Summary. */
package org.islet.report.daily;
