// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * A blood ketone reading.
 *
 * @param when device-local time
 * @param mmol beta-hydroxybutyrate in mmol/L
 */
public record Ketone(LocalDateTime when, double mmol) implements Entry {
}
