// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.time.Instant;
import java.time.LocalDateTime;

import org.islet.model.Entry;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One device's records, in the order it made them.
 */
@ProviderType
public interface DeviceLog {

	/**
	 * @param entry what was recorded after all that was added before
	 * @param line its line in the file, from 1
	 */
	void add(Entry entry, long line);

	/**
	 * An entry of which the source states not only what the device's clock showed but also the instant, as services that
	 * collected it do. The instant is taken as stated: neither clock changes nor the patient's zone have a say in it, and
	 * the order in which such entries are added means nothing.
	 *
	 * @param entry what was recorded; where the source states no local time, {@link Entry#when()} is in UTC
	 * @param at when it was recorded
	 * @param line its line in the file, from 1
	 */
	void add(Entry entry, Instant at, long line);

	/**
	 * The device's clock was set. It counts for all logs of the device; the event itself is stored by the host.
	 *
	 * @param before what the clock showed
	 * @param after what it was set to
	 * @param line its line in the file, from 1
	 */
	void clockChange(LocalDateTime before, LocalDateTime after, long line);
}
