// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.islet.device.talk.Transcript;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.store.TherapyStore.Intake;

/**
 * Takes what is read again from a kept conversation: the marks are those of that time, and those of today stay.
 *
 * @param depot where entries go
 * @param marks what had been left when the conversation was had
 */
record RereadDepot(Depot depot, Map<String, String> marks) implements Depot {

	@Override
	public Map<String, String> marks(DeviceInfo device) {
		return marks;
	}

	@Override
	public long keep(String name, Transcript transcript, boolean isLast) {
		return depot.keep(name, transcript, isLast);
	}

	@Override
	public Map<String, Instant> known(DeviceInfo device, List<Placed> entries) {
		return Map.of();
	}

	@Override
	public Intake take(DeviceInfo device, List<Logged<Entry>> entries, Map<String, String> newMarks) {
		return depot.take(device, entries, Map.of());
	}
}
