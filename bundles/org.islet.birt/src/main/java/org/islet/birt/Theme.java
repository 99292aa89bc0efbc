// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.net.URL;
import java.util.List;

import org.osgi.annotation.bundle.Requirement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** The library, its texts and the fonts every template may use. */
@Requirement(namespace = Theme.NAMESPACE, filter = "(" + Theme.NAMESPACE + "=*)")
@FunctionalInterface
interface Theme {

	/** The capability a theme bundle provides. */
	String NAMESPACE = "org.islet.theme";

	/** The one library templates may include. */
	String LIBRARY = "islet.rptlibrary";

	/** The font files, regular one first. */
	List<String> FONTS = List.of("fonts/DejaVuSans.ttf", "fonts/DejaVuSans-Bold.ttf", "fonts/DejaVuSans-Oblique.ttf");

	/** The fonts' family. */
	String FAMILY = "DejaVu Sans";

	/** @return the resource of that path; null if there is none */
	URL find(String path);

	/** @return the theme this bundle is wired to */
	static Theme of(BundleContext context) {
		List<BundleWire> wires = context.getBundle().adapt(BundleWiring.class).getRequiredWires(NAMESPACE);
		Bundle provider = wires.getFirst().getProvider().getBundle();
		return provider::getEntry;
	}
}
