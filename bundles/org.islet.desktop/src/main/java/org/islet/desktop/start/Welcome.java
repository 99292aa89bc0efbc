// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.TypedDate;
import org.islet.desktop.Words;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.report.page.Wording;

/** The first window of all: who the data is about, and whether it is encrypted. */
final class Welcome {

	/**
	 * What was said.
	 *
	 * @param password empty for no encryption
	 */
	record Answer(Patient patient, char[] password) {
	}

	private static final int MARGIN = 24;
	private static final int WIDTH = 520;

	private final Display display;
	private final Shell shell;
	private final Composite form;
	private final Text given;
	private final Text family;
	private final Text birth;
	private final Combo unit;
	private final Combo targets;
	private final Combo zone;
	private Optional<Text> password = Optional.empty();
	private Optional<Text> again = Optional.empty();
	private Label strength;
	private Label wrong;
	private Optional<Answer> answer = Optional.empty();

	private Welcome(Display display, String folder) {
		this.display = display;
		shell = new Shell(display, SWT.DIALOG_TRIM);
		shell.setData("id", "start");
		shell.setText(Texts.of("start.first.title"));
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 2, MARGIN / 2).applyTo(shell);
		Rows.label(shell, "start.title", "title", Texts.of("start.first.title"))
				.setFont(JFaceResources.getHeaderFont());
		paragraph(shell, "start.sentence", Texts.of("start.first.sentence", folder));
		form = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(MARGIN / 2, MARGIN / 3).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		given = text("start.first.given", SWT.NONE);
		family = text("start.first.family", SWT.NONE);
		birth = text("start.first.birth", SWT.NONE);
		birth.setMessage(TypedDate.example(Locale.getDefault()));
		unit = combo("start.first.unit", Arrays.stream(GlucoseUnit.values()).map(GlucoseUnit::symbol).toList());
		targets = combo("start.first.targets", List.of());
		zone = combo("start.first.zone", Newcomer.zones());
		zone.setText(ZoneId.systemDefault().getId());
		unit.select(0);
		name();
		targets.select(0);
		unit.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> name()));
	}

	/**
	 * @param folder the data folder
	 * @param encrypted whether it is encrypted already
	 * @return empty if the person gave up
	 */
	static Optional<Answer> ask(Display display, String folder, boolean encrypted) {
		Welcome welcome = new Welcome(display, folder);
		if (!encrypted) {
			welcome.encryption();
		}
		return welcome.ask();
	}

	/** Calls the targets what they are called in the unit chosen. */
	private void name() {
		int chosen = Math.max(0, targets.getSelectionIndex());
		GlucoseUnit shown = GlucoseUnit.values()[unit.getSelectionIndex()];
		Preferences usual = Preferences.DEFAULT;
		Wording words = Words.of(new Patient(PatientId.NEW, "", "", Optional.empty(), "", ZoneId.of("UTC"),
				new Preferences(shown, usual.targetLow(), usual.targetHigh(), usual.lowLimit(), usual.targetSet(),
						usual.meals())));
		String prefix = shown == GlucoseUnit.MG_DL ? "set." : "mmol.set.";
		targets.setItems(Newcomer.SETS.stream().map(set -> words.text(prefix + set.name())).toArray(String[]::new));
		targets.select(chosen);
	}

	private void encryption() {
		password = Optional.of(text("start.first.password", SWT.PASSWORD));
		again = Optional.of(text("start.first.again", SWT.PASSWORD));
		Rows.label(form, "start.first.strength.label", "text", "");
		strength = Rows.label(form, "start.first.strength", "text", "");
		ModifyListener typed = event -> tell();
		password.get().addModifyListener(typed);
		again.get().addModifyListener(typed);
		paragraph(shell, "start.first.recovery", Texts.of("start.first.recovery"));
		tell();
	}

	private void tell() {
		char[] typed = password.orElseThrow().getTextChars();
		strength.setText(Texts.of("start.first.strength." + Strength.of(typed).name()));
		Arrays.fill(typed, '\0');
	}

	private Text text(String id, int style) {
		label(id);
		Text text = new Text(form, SWT.BORDER | style);
		text.setData("id", id);
		text.getAccessible().addAccessibleListener(new Named(Texts.of(id)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private Combo combo(String id, List<String> items) {
		label(id);
		Combo combo = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", id);
		combo.getAccessible().addAccessibleListener(new Named(Texts.of(id)));
		combo.setItems(items.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private void label(String id) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER)
				.applyTo(Rows.label(form, id + ".label", "text", Texts.of(id)));
	}

	private static Label paragraph(Composite parent, String id, String sentence) {
		Label words = Rows.paragraph(parent, id, "text", sentence);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
		return words;
	}

	private Optional<Answer> ask() {
		wrong = paragraph(shell, "start.first.wrong", " ");
		wrong.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		Composite buttons = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(buttons);
		button(buttons, "start.quit", shell::close);
		shell.setDefaultButton(button(buttons, "start.begin", this::begin));
		place();
		shell.open();
		given.setFocus();
		while (!shell.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		return answer;
	}

	private void place() {
		shell.pack();
		var room = display.getPrimaryMonitor().getClientArea();
		var size = shell.getSize();
		shell.setLocation(room.x + (room.width - size.x) / 2, room.y + Math.max(0, (room.height - size.y) / 3));
	}

	private static Button button(Composite parent, String id, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setData("id", id);
		button.setText(Texts.of(id));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	private void begin() {
		Optional<ZoneId> chosen = Newcomer.zones().contains(zone.getText()) ? Optional.of(ZoneId.of(zone.getText()))
				: Optional.empty();
		Newcomer newcomer = new Newcomer(given.getText(), family.getText(), birth.getText(),
				GlucoseUnit.values()[unit.getSelectionIndex()], chosen, Newcomer.SETS.get(targets.getSelectionIndex()));
		char[] first = password.map(Text::getTextChars).orElse(new char[0]);
		char[] second = again.map(Text::getTextChars).orElse(new char[0]);
		Optional<String> problem = newcomer.wrong(Locale.getDefault(), LocalDate.now())
				.or(() -> Strength.of(first) == Strength.SHORT ? Optional.of(Texts.of("start.first.password.short"))
						: Optional.empty())
				.or(() -> Arrays.equals(first, second) ? Optional.empty()
						: Optional.of(Texts.of("start.first.password.differ")));
		Arrays.fill(second, '\0');
		if (problem.isPresent()) {
			Arrays.fill(first, '\0');
			wrong.setText(problem.get());
			place();
		} else {
			answer = Optional.of(new Answer(newcomer.patient(Locale.getDefault(), LocalDate.now()), first));
			shell.close();
		}
	}
}
