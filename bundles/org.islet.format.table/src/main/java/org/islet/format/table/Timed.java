// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.LocalDateTime;

import org.islet.device.text.Rows;

/** A row and when it was. */
record Timed(LocalDateTime when, Rows.Row row) {
}
