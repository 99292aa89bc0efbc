// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;

/** The links find their native libraries inside a framework, whatever becomes of their bundles. */
class LinkWiringTest {

	private static final long PATIENCE = 10_000;

	@InjectBundleContext
	BundleContext context;

	@InjectService(cardinality = 3)
	ServiceAware<Bus> buses;

	@Test
	void everyLinkHasOneBus() {
		assertEquals(Set.of(Link.values()), buses.getServices().stream().map(Bus::link).collect(Collectors.toSet()));
		assertEquals(3, buses.getServices().size());
	}

	@ParameterizedTest
	@EnumSource
	void aLinkWorksAgainAfterItsBundleWasStoppedAndAfterItWasUpdated(Link link) throws Exception {
		Bundle bundle = bundle(link);
		assertNotNull(attached(link));
		bundle.stop();
		assertTrue(bus(link).isEmpty());
		bundle.start();
		assertNotNull(attached(link));
		for (int i = 0; i < 3; i++) {
			Links.update(bundle, context);
			assertNotNull(attached(link));
		}
	}

	private Bundle bundle(Link link) {
		return Links.in(context).filter(b -> b.getSymbolicName().equalsIgnoreCase("org.islet.link." + link)).findFirst()
				.orElseThrow();
	}

	private Optional<Bus> bus(Link link) {
		return buses.getServices().stream().filter(bus -> bus.link() == link).findFirst();
	}

	private List<Attached> attached(Link link) throws DeviceException, InterruptedException {
		buses.waitForService(PATIENCE);
		return bus(link).orElseThrow().attached();
	}
}
