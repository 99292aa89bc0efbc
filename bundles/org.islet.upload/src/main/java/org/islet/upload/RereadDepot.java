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

/**
 * Takes what is read again from a kept conversation: the marks are those of that time, and those of today stay. All is
 * stored at the end, when its place in time is known: nothing is lost meanwhile, as the conversation stays.
 */
final class RereadDepot implements Depot {

	private final Depot depot;
	private final Map<String, String> marks;
	private final Map<DeviceInfo, Map<String, Logged<Entry>>> gathered = new LinkedHashMap<>();

	/**
	 * @param depot where entries go
	 * @param marks what had been left when the conversation was had
	 */
	RereadDepot(Depot depot, Map<String, String> marks) {
		this.depot = depot;
		this.marks = marks;
	}

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
		Map<String, Logged<Entry>> all = gathered.computeIfAbsent(device, d -> new LinkedHashMap<>());
		entries.forEach(logged -> all.put(logged.key(), logged));
		return Intake.NONE;
	}

	@Override
	public Intake settle() {
		Intake intake = Intake.NONE;
		for (Map.Entry<DeviceInfo, Map<String, Logged<Entry>>> device : gathered.entrySet()) {
			intake = intake.plus(depot.take(device.getKey(), new ArrayList<>(device.getValue().values()), Map.of()));
		}
		gathered.clear();
		return intake;
	}
}
