// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Ties controls to the rules of the style sheets. */
public final class Css {

	private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

	private Css() {
	}

	/**
	 * @param name a class of {@code light.css} and {@code dark.css}
	 * @return the control
	 */
	public static <C extends Control> C as(String name, C control) {
		control.setData(CLASS, name);
		return control;
	}

	/** Another class for a control that is shown already. */
	public static void again(String name, Control control) {
		as(name, control).reskin(SWT.NONE);
	}
}
