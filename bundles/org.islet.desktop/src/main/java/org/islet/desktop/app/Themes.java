// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Preference;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Display;

import jakarta.inject.Inject;

/** Light or dark, as the preference {@code theme} says: {@code light}, {@code dark}, or as the system is. */
public final class Themes {

	private static final String NODE = "org.islet.desktop";
	private static final String PREFERENCE = "theme";
	/** What the workbench begins with where its product does not say, see {@code E4Application.THEME_ID}. */
	private static final String FIRST = "cssTheme";

	/** As it was before the program chose: GTK answers with what was chosen last. */
	private static final boolean SYSTEM_IS_DARK = Display.isSystemDarkTheme();

	/** Before the workbench is started: tells it what to begin with. */
	static void begin() {
		System.setProperty(FIRST, id(InstanceScope.INSTANCE.getNode(NODE).get(PREFERENCE, "")));
	}

	private static String id(String theme) {
		return NODE + '.' + ("light".equals(theme) || "dark".equals(theme) ? theme
				: SYSTEM_IS_DARK ? "dark" : "light");
	}

	@Inject
	@Optional
	void choose(@Preference(nodePath = NODE, value = PREFERENCE) String theme, MApplication application) {
		IEclipseContext context = application.getContext();
		IThemeEngine engine = context.get(IThemeEngine.class);
		ITheme active = engine == null ? null : engine.getActiveTheme();
		if (active != null && !active.getId().equals(id(theme))) {
			engine.setTheme(id(theme), false);
		}
	}
}
