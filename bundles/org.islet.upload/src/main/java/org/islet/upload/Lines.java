// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.islet.device.DeviceException;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;

/** The links installed at the moment. */
final class Lines {

	private final Map<Object, Bus> buses = new ConcurrentHashMap<>();

	void add(Bus bus) {
		buses.put(bus, bus);
	}

	void remove(Bus bus) {
		buses.remove(bus);
	}

	List<Bus> inOrder() {
		return buses.values().stream().sorted(Comparator.comparing(Bus::link)).toList();
	}

	/** @return what a device is attached to */
	Optional<Bus> of(Attached device) {
		return inOrder().stream().filter(bus -> bus.link() == device.link()).filter(bus -> has(bus, device))
				.findFirst();
	}

	/** Several buses of one link may be there; a path no bus lists is tried on the first. */
	private boolean has(Bus bus, Attached device) {
		long same = buses.values().stream().filter(b -> b.link() == bus.link()).count();
		try {
			return same == 1 || bus.attached().stream().anyMatch(d -> d.path().equals(device.path()));
		} catch (DeviceException e) {
			return false;
		}
	}
}
