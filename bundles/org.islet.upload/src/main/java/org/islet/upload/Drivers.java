// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.islet.device.DeviceDriver;
import org.islet.device.Reads;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.link.Attached;
import org.islet.device.link.LineSettings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drivers installed at the moment, known by what they declare. */
final class Drivers {

	private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

	private final Map<Object, InstalledDriver> installed = new ConcurrentHashMap<>();

	void add(ServiceReference<DeviceDriver> driver, BundleContext context) {
		try {
			installed.put(driver, read(driver, context));
		} catch (IllegalArgumentException e) {
			LOG.error("A driver of {} declares nonsense and is left out", driver.getBundle().getSymbolicName(), e);
		}
	}

	void add(InstalledDriver driver) {
		installed.put(driver, driver);
	}

	void remove(ServiceReference<DeviceDriver> driver) {
		installed.remove(driver);
	}

	private static InstalledDriver read(ServiceReference<DeviceDriver> driver, BundleContext context) {
		Bundle bundle = driver.getBundle();
		DriverInfo info = new DriverInfo(text(driver, "id", ""), text(driver, "maker", ""), texts(driver, "models"),
				Reads.Link.valueOf(text(driver, "link", "")), texts(driver, "usb"), number(driver, "holdsDays", 0),
				Reads.Proof.valueOf(text(driver, "proof", "")), texts(driver, "captured"), List.of(),
				bundle.getSymbolicName(),
				bundle.getVersion().toString());
		if (info.id().isBlank()) {
			throw new IllegalArgumentException("no id");
		}
		LineSettings usual = LineSettings.USUAL;
		LineSettings settings = new LineSettings(number(driver, "baud", usual.baud()),
				text(driver, "line", usual.line()),
				truth(driver, "handshake", usual.handshake()), truth(driver, "numbered", usual.numbered()),
				number(driver, "port", usual.port()));
		return new InstalledDriver(info, settings, () -> context.getService(driver));
	}

	private static Object value(ServiceReference<DeviceDriver> driver, String name) {
		return driver.getProperty(Reads.PREFIX_ + name);
	}

	private static String text(ServiceReference<DeviceDriver> driver, String name, String otherwise) {
		return value(driver, name) instanceof String text ? text : otherwise;
	}

	private static int number(ServiceReference<DeviceDriver> driver, String name, int otherwise) {
		return value(driver, name) instanceof Integer number ? number : otherwise;
	}

	private static boolean truth(ServiceReference<DeviceDriver> driver, String name, boolean otherwise) {
		return value(driver, name) instanceof Boolean truth ? truth : otherwise;
	}

	private static List<String> texts(ServiceReference<DeviceDriver> driver, String name) {
		return switch (value(driver, name)) {
		case String[] all -> List.of(all);
		case String one -> List.of(one);
		case null, default -> List.of();
		};
	}

	/** @return by maker and id */
	List<InstalledDriver> all() {
		return installed.values().stream().sorted(
				Comparator.comparing((InstalledDriver driver) -> driver.info().maker())
						.thenComparing(driver -> driver.info().id()))
				.toList();
	}

	Optional<InstalledDriver> named(String id) {
		return all().stream().filter(driver -> driver.info().id().equals(id)).findFirst();
	}

	/** @return those that name what is attached */
	List<InstalledDriver> of(Attached device) {
		return all().stream().filter(driver -> driver.names(device)).toList();
	}

	/** @return those that may read what is asked for */
	List<InstalledDriver> candidates(Request request) {
		return request.driver().map(id -> named(id).stream().toList()).orElseGet(() -> of(request.device()));
	}
}
