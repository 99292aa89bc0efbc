// SPDX-License-Identifier: EPL-2.0
/** The ambulatory glucose profile. */
package org.islet.report.agp;
