// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A note.
 *
 * @param when device-local time
 * @param text the note
 * @param author who wrote it, where known
 */
public record Remark(LocalDateTime when, String text, Optional<String> author) implements Entry {
}
