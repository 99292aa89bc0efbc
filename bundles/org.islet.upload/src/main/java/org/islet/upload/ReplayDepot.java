// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.device.talk.Transcript;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.store.TherapyStore.Intake;

/** Remembers what was read and stores nothing. */
final class ReplayDepot implements Depot {

	private final Map<String, String> marks;
	private final Map<String, Logged<Entry>> entries = new LinkedHashMap<>();

	/** @param marks what an earlier read left, by {@link UploadRun#DRIVER_MARK name} */
	ReplayDepot(Map<String, String> marks) {
		this.marks = marks;
	}

	@Override
	public Map<String, String> marks(DeviceInfo device) {
		return marks;
	}

	@Override
	public long keep(String name, Transcript transcript, boolean isLast) {
		return 0;
	}

	@Override
	public Map<String, Instant> known(DeviceInfo device, List<Placed> placed) {
		return Map.of();
	}

	@Override
	public Intake take(DeviceInfo device, List<Logged<Entry>> taken, Map<String, String> newMarks) {
		taken.forEach(logged -> entries.put(logged.key(), logged));
		return Intake.NONE;
	}

	/** @return all that was taken, each once, as it was taken last */
	List<Logged<?>> entries() {
		return new ArrayList<>(entries.values());
	}
}
