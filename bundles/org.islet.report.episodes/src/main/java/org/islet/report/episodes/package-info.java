// SPDX-License-Identifier: EPL-2.0
/** Lows and highs, what came before them, and their patterns. */
package org.islet.report.episodes;
