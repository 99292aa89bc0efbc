// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;

/** The bundle's own pictures. */
final class Pictures {

	private Pictures() {
	}

	/**
	 * @param name a file of the folder {@code icons}
	 * @return the picture; to be disposed by whoever asked
	 */
	static Image load(Display display, String name) {
		return descriptor(name).createImage(display);
	}

	static ImageDescriptor descriptor(String name) {
		URL file = FrameworkUtil.getBundle(Pictures.class).getEntry("icons/" + name);
		return ImageDescriptor.createFromURL(file);
	}
}
