// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

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
	 * The device's clock was set. It counts for all logs of the device; the event itself is stored by the host.
	 *
	 * @param before what the clock showed
	 * @param after what it was set to
	 * @param line its line in the file, from 1
	 */
	void clockChange(LocalDateTime before, LocalDateTime after, long line);
}
