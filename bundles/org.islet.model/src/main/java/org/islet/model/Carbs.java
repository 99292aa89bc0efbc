// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * Carbohydrate eaten, as logged; what a bolus calculator was told is in {@link Calculation}.
 *
 * @param when device-local time
 * @param amount how much
 */
public record Carbs(LocalDateTime when, CarbAmount amount) implements Entry {
}
