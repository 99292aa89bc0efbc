// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells a screen reader what a control without words is called. */
public final class Named extends AccessibleAdapter {

	private final String name;

	public Named(String name) {
		this.name = name;
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = name;
	}
}
