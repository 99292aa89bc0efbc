// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.LocalDateTime;

/**
 * The pump's clock was set.
 *
 * @param rtc the counter at that moment
 * @param before what the clock showed
 * @param after what it was set to
 */
record ClockChange(long rtc, LocalDateTime before, LocalDateTime after) {
}
