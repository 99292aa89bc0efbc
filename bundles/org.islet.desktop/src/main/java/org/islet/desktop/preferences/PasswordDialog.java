// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.start.Strength;
import org.islet.desktop.widget.Form;
import org.islet.desktop.widget.Rows;

/** Asks for the password there is, a new one, or both. */
final class PasswordDialog extends Dialog {

	/** What was typed, for the caller to wipe out; empty where nothing was asked. */
	record Answer(char[] current, char[] wanted) {
	}

	private static final int WIDTH = 460;

	private final String title;
	private final boolean asksCurrent;
	private final boolean asksWanted;
	private final Optional<String> sentence;
	private Optional<Text> current = Optional.empty();
	private Optional<Text> wanted = Optional.empty();
	private Optional<Text> again = Optional.empty();
	private Label strength;
	private Label wrong;
	private Optional<Answer> answer = Optional.empty();

	/**
	 * @param title the key of what is to be done
	 * @param sentence what it is about; empty for what is to be known of passwords
	 */
	PasswordDialog(Shell parent, String title, boolean asksCurrent, boolean asksWanted, Optional<String> sentence) {
		super(parent);
		this.title = title;
		this.asksCurrent = asksCurrent;
		this.asksWanted = asksWanted;
		this.sentence = sentence;
	}

	/** @return empty if the person gave up */
	Optional<Answer> ask() {
		open();
		return answer;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Texts.of(title).replace("\u2026", ""));
		shell.setData("id", "password");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(20, 20).spacing(8, 10).applyTo(area);
		paragraph(area, "password.sentence",
				sentence.orElse(Texts.of(asksWanted ? "start.first.recovery" : "prefs.password.removing")));
		Form form = new Form(area);
		if (asksCurrent) {
			current = Optional.of(form.text("password.current", SWT.PASSWORD));
		}
		if (asksWanted) {
			wanted = Optional.of(form.text("password.wanted", SWT.PASSWORD));
			again = Optional.of(form.text("start.first.again", SWT.PASSWORD));
			strength = form.value("password.strength", "");
			wanted.get().addModifyListener(event -> tell());
			tell();
		}
		wrong = paragraph(area, "password.wrong", " ");
		return area;
	}

	private static Label paragraph(Composite area, String id, String words) {
		Label label = Rows.paragraph(area, id, id.endsWith("wrong") ? "notice" : "text", words);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void tell() {
		char[] typed = wanted.orElseThrow().getTextChars();
		strength.setText(typed.length == 0 ? "" : Texts.of("start.first.strength." + Strength.of(typed).name()));
		Arrays.fill(typed, '\0');
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Texts.of("ok"), true).setData("id", "password.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, Texts.of("cancel"), false).setData("id", "password.cancel");
	}

	@Override
	protected void okPressed() {
		char[] first = wanted.map(Text::getTextChars).orElse(new char[0]);
		char[] second = again.map(Text::getTextChars).orElse(new char[0]);
		Optional<String> problem = !asksWanted ? Optional.empty()
				: first.length < Strength.SHORTEST ? Optional.of(Texts.of("prefs.password.short"))
						: Arrays.equals(first, second) ? Optional.empty()
								: Optional.of(Texts.of("start.first.password.differ"));
		Arrays.fill(second, '\0');
		if (problem.isPresent()) {
			Arrays.fill(first, '\0');
			wrong.setText(problem.get());
			getShell().pack();
		} else {
			answer = Optional.of(new Answer(current.map(Text::getTextChars).orElse(new char[0]), first));
			super.okPressed();
		}
	}
}
