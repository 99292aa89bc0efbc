// SPDX-License-Identifier: EPL-2.0
package org.islet.testbed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;

import com.sun.jna.Function;

/**
 * Simulated devices behind the system's own interfaces (hidraw, usbfs, tty), so that a link's real native library finds,
 * opens and reads them; by umockdev. For tests marked {@link LinkTest}:
 *
 * <pre>
 * try (Testbed bed = new Testbed()) {
 * 	Plugged meter = bed.plug(simulator.attached(), simulator.plug(now));
 * 	try (Channel channel = bus.open(meter.attached(), LineSettings.USUAL)) {
 * 		...
 * 		meter.unplug();
 * 	}
 * }
 * </pre>
 */
public final class Testbed implements AutoCloseable {

	private static final int NOBODY = 65534;

	private final Bridge bridge = Bridge.get();
	private final List<Plugged> plugged = new ArrayList<>();

	/** Plugs a device in, with what {@link Plug#of} says of it. */
	public Plugged plug(Attached as, SimulatedDevice device) {
		return plug(Plug.of(as), device);
	}

	/** Plugs a device in. Its path is new each time. */
	public Plugged plug(Plug plug, SimulatedDevice device) {
		Plugged in = new Plugged(bridge, plug, device);
		plugged.add(in);
		return in;
	}

	/** Does something with the rights of nobody, on this thread. */
	public static <T> T asNobody(Callable<T> what) throws Exception {
		Function rights = Function.getFunction("c", "setfsuid");
		int before = rights.invokeInt(new Object[] { NOBODY });
		try {
			return what.call();
		} finally {
			rights.invokeInt(new Object[] { before });
		}
	}

	/** Pulls all that is still plugged in. */
	@Override
	public void close() {
		plugged.forEach(Plugged::unplug);
	}
}
