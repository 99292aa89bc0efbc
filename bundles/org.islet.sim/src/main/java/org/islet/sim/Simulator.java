// SPDX-License-Identifier: EPL-2.0
package org.islet.sim;

import java.time.LocalDateTime;
import java.util.Map;

import org.islet.device.link.Attached;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes devices of one kind. Register it as a service. */
@ConsumerType
public interface Simulator {

	/** @return what {@code islet demo --device} takes: the driver's id, and {@code -model} where it reads several */
	String id();

	/** @return what a person calls such a device */
	String title();

	/** @return as what it appears when plugged in */
	Attached attached();

	/** @return what a person would read on it and be asked for, as {@code name=value} for each question of its driver */
	default Map<String, String> answers() {
		return Map.of();
	}

	/**
	 * Makes a device that was used until now and is plugged in. The same arguments give the same device, and a later time
	 * one that keeps the same and has recorded more since.
	 *
	 * @param now what the device's clock shows
	 * @return the device
	 */
	SimulatedDevice plug(LocalDateTime now);

	/**
	 * Makes a device that has not recorded much yet and answers at once where others have to be woken: quicker to read where
	 * time cannot be made to pass.
	 *
	 * @param now what the device's clock shows
	 * @return the device
	 */
	default SimulatedDevice plugNew(LocalDateTime now) {
		return plug(now);
	}
}
