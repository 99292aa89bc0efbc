// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;

/** Everything that is installed runs, and says why if it does not. */
class WiringTest {

	@InjectBundleContext
	BundleContext context;

	@InjectService
	ServiceComponentRuntime components;

	@Test
	void everyIsletBundleIsActive() {
		List<String> idle = islet().filter(b -> b.getHeaders().get(Constants.FRAGMENT_HOST) == null)
				.filter(b -> b.getState() != Bundle.ACTIVE && b.getState() != Bundle.STARTING)
				.map(Bundle::getSymbolicName).toList();
		assertEquals(List.of(), idle);
	}

	@Test
	void everyComponentIsSatisfied() {
		List<String> missing = new ArrayList<>();
		for (ComponentDescriptionDTO component : components
				.getComponentDescriptionDTOs(islet().toArray(Bundle[]::new))) {
			for (ComponentConfigurationDTO state : components.getComponentConfigurationDTOs(component)) {
				for (UnsatisfiedReferenceDTO reference : state.unsatisfiedReferences) {
					missing.add(component.name + " lacks " + reference.name + " " + reference.target);
				}
				if (state.failure != null) {
					missing.add(component.name + " failed: " + state.failure);
				}
			}
		}
		assertEquals(List.of(), missing);
	}

	private Stream<Bundle> islet() {
		return Stream.of(context.getBundles()).filter(b -> b.getSymbolicName().startsWith("org.islet."));
	}
}
