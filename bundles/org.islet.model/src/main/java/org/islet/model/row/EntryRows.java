// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.util.Map;
import java.util.stream.Collectors;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.Timeline;

/** Makes rows of a timeline's entries. */
public final class EntryRows {

	static final DeviceInfo UNKNOWN = new DeviceInfo("", "", "", DeviceInfo.Kind.OTHER, "");

	private final Timeline timeline;
	private final Map<String, DeviceInfo> devices;

	/** @param timeline gives the zone of local times and knows devices and files */
	public EntryRows(Timeline timeline) {
		this.timeline = timeline;
		devices = timeline.devices().stream().collect(Collectors.toMap(DeviceInfo::id, device -> device, (a, b) -> a));
	}

	public EntryRow of(Logged<?> logged) {
		return EntryRow.of(logged, devices.getOrDefault(logged.device(), UNKNOWN), timeline.period().zone(),
				timeline.sources().getOrDefault(logged.source(), ""));
	}
}
