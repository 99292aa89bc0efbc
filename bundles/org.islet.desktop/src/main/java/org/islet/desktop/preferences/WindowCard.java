// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Form;
import org.islet.desktop.widget.Rows;

/** How the window looks, and when it locks itself. What is chosen holds at once, but for the language. */
final class WindowCard {

	private static final List<String> LANGUAGES = List.of("", "en", "de");
	private static final List<String> THEMES = List.of("", "light", "dark");
	private static final List<Integer> MINUTES = List.of(0, 1, 2, 5, 10, 15, 30, 60);

	WindowCard(Composite parent, Settings settings) {
		Composite card = Rows.card(parent, "prefs.window", Texts.of("prefs.window"));
		Form form = new Form(card);
		Combo language = form.combo("prefs.language", names("prefs.language.", LANGUAGES));
		Combo theme = form.combo("prefs.theme", names("prefs.theme.", THEMES));
		Combo lock = form.combo("prefs.lock",
				MINUTES.stream().map(minutes -> Texts.of("prefs.lock.minutes", minutes)).toList());
		Label restart = Rows.paragraph(card, "prefs.restart", "notice", " ");
		Rows.paragraph(card, "prefs.lock.hint", "quiet", Texts.of("prefs.lock.hint"));
		language.select(Math.max(0, LANGUAGES.indexOf(settings.get(Settings.LANGUAGE))));
		theme.select(Math.max(0, THEMES.indexOf(settings.get(Settings.THEME))));
		lock.select(Math.max(0, MINUTES.indexOf(settings.lockMinutes())));
		chosen(language, index -> {
			settings.put(Settings.LANGUAGE, LANGUAGES.get(index));
			restart.setText(Texts.of("prefs.restart"));
		});
		chosen(theme, index -> settings.put(Settings.THEME, THEMES.get(index)));
		chosen(lock, index -> settings.lockMinutes(MINUTES.get(index)));
	}

	private static List<String> names(String prefix, List<String> values) {
		return values.stream().map(value -> Texts.of(prefix + (value.isEmpty() ? "system" : value))).toList();
	}

	private static void chosen(Combo combo, Consumer<Integer> what) {
		combo.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> what.accept(combo.getSelectionIndex())));
	}
}
