// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of the links. */
final class Links {

	private static final long PATIENCE = 10_000;

	private Links() {
	}

	static Stream<Bundle> in(BundleContext context) {
		return Stream.of(context.getBundles()).filter(b -> b.getSymbolicName().startsWith("org.islet.link."));
	}

	/** As an installer does it: what was loaded before is let go, and its native library is loaded anew. */
	static void update(Bundle bundle, BundleContext context) throws BundleException, InterruptedException {
		assertNotNull(bundle.getLocation());
		bundle.update();
		CountDownLatch done = new CountDownLatch(1);
		context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
				.refreshBundles(Set.of(bundle), event -> done.countDown());
		assertTrue(done.await(PATIENCE, TimeUnit.MILLISECONDS));
	}
}
