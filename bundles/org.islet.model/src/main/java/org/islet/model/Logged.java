// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Instant;

/**
 * An entry anchored in time and known by its key.
 *
 * @param entry what was recorded
 * @param at the instant it happened, as far as device clock, clock changes and zone tell
 * @param key the same for the same event, however often and in whichever file it is read; unique per patient
 * @param device {@link DeviceInfo#id()} of the device that recorded it
 * @param source the number of the kept original it was read from; 0 for none
 */
public record Logged<E extends Entry>(E entry, Instant at, String key, String device, long source) {
}
