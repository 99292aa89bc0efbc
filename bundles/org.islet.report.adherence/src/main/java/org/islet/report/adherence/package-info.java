// SPDX-License-Identifier: EPL-2.0
/** How the devices were used. */
package org.islet.report.adherence;
