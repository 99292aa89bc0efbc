// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.notes;

import java.util.Optional;

/**
 * A note that is being written.
 *
 * @param known the note that is changed; empty for a new one
 * @param day as typed
 */
record Unfinished(Optional<CareNote> known, String day, String author, String text) {
}
