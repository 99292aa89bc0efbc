// SPDX-License-Identifier: EPL-2.0
/** Everything recorded, entry by entry. */
package org.islet.report.data;
