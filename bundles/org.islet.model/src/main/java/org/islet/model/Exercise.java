// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Exercise as logged.
 *
 * @param when device-local time of its start
 * @param lasted how long, where noted
 * @param intensity the device's or person's word for it, where noted
 * @param text a remark, where noted
 */
public record Exercise(LocalDateTime when, Optional<Duration> lasted, Optional<String> intensity,
		Optional<String> text) implements Entry {
}
