// SPDX-License-Identifier: EPL-2.0
package org.islet.sim;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Plugs simulated devices into this program: they appear on a bus of their own like any other. */
@Component(service = Simulations.class)
public final class Simulations {

	private final BundleContext context;
	private final Map<Object, Simulator> simulators = new ConcurrentHashMap<>();

	@Activate
	public Simulations(BundleContext context) {
		this.context = context;
	}

	@Reference(service = Simulator.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bind(Simulator simulator) {
		simulators.put(simulator, simulator);
	}

	void unbind(Simulator simulator) {
		simulators.remove(simulator);
	}

	/** @return what can be plugged in, by id */
	public List<Simulator> all() {
		return simulators.values().stream().sorted(Comparator.comparing(Simulator::id)).toList();
	}

	/**
	 * Other drivers may know the same cable; a simulator's own is the one it is named after.
	 *
	 * @param simulator one of {@link #all()}
	 * @param drivers ids of the drivers installed
	 * @return the id of its own; empty if that is not installed
	 */
	public static Optional<String> driver(Simulator simulator, Stream<String> drivers) {
		return drivers.filter(id -> simulator.id().equals(id) || simulator.id().startsWith(id + "-"))
				.max(Comparator.comparingInt(String::length));
	}

	/**
	 * @param simulator one of {@link #all()}
	 * @param now what the device's clock shows
	 * @return pulls the cable when closed
	 */
	public Bus.Watch plug(Simulator simulator, LocalDateTime now) {
		ServiceRegistration<Bus> bus = context.registerService(Bus.class, new OneDevice(simulator, now), null);
		return bus::unregister;
	}

	/** A bus with one simulated device on it. */
	private record OneDevice(Simulator simulator, LocalDateTime now) implements Bus {

		@Override
		public Link link() {
			return simulator.attached().link();
		}

		@Override
		public List<Attached> attached() {
			return List.of(simulator.attached());
		}

		@Override
		public Watch watch(Runnable listener) {
			return () -> {
				// it stays until its registration ends
			};
		}

		@Override
		public Channel open(Attached device, LineSettings settings) throws DeviceException {
			return new SimulatedChannel(simulator.plug(now));
		}
	}
}
