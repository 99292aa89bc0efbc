// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.host.DeviceUploads.Found;
import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.report.page.Wording;

/** First step: which device. What is attached comes first, then what was read before, then all that can be read. */
final class ChoosePage {

	private static final int LINES = 10;

	private final UploadPart part;
	private final Choices choices;
	private Composite attached;
	private Button go;
	private TableViewer models;

	ChoosePage(UploadPart part, Choices choices) {
		this.part = part;
		this.choices = choices;
	}

	void create(Composite page) {
		Rows.label(page, "upload.title", "title", Texts.of("upload.title"));
		Whose.show(page, "upload.patient", Texts.of("upload.patient", choices.patient().name()), choices.patient());
		attached = Rows.card(page, "upload.attached", Texts.of("upload.attached"));
		LiveDevices live = part.live(attached, this::attached);
		attached(live.known());
		if (!choices.reads().isEmpty()) {
			Composite known = Rows.card(page, "upload.known", Texts.of("upload.known"));
			choices.reads().reversed().forEach(read -> known(known, read));
		}
		all(Rows.card(page, "upload.all", Texts.of("upload.all")));
	}

	private void attached(Devices devices) {
		for (Control child : attached.getChildren()) {
			if (!"upload.attached.heading".equals(child.getData("id"))) {
				child.dispose();
			}
		}
		for (Found found : devices.devices()) {
			found.drivers().forEach(driver -> line(attached, "upload.attached.line", driver, name(found, driver),
					found.device().name(), choices.known(driver), () -> read(found, driver)));
		}
		if (devices.devices().isEmpty()) {
			Rows.paragraph(attached, "upload.attached.none", "quiet", Texts.of("upload.attached.none"));
		}
		devices.problems()
				.forEach(problem -> Rows.paragraph(attached, "upload.attached.problem", "notice", problem));
		part.fit();
	}

	private static String name(Found found, DriverInfo driver) {
		return driver.models().size() == 1 ? driver.maker() + " " + driver.models().getFirst()
				: found.device().name().isBlank() ? driver.maker() : driver.maker() + ": " + found.device().name();
	}

	/** A device that was read before is read at once; of another it may have to be told something. */
	private void read(Found found, DriverInfo driver) {
		Chosen chosen = new Chosen(driver, name(found, driver), choices.known(driver));
		if (chosen.known()) {
			part.read(new Reading(choices.patient(), chosen, found.device(), Map.of(), false));
		} else {
			part.connect(choices.patient(), chosen);
		}
	}

	private void known(Composite card, LastRead read) {
		Wording wording = Words.of(choices.patient());
		String when = Texts.of("upload.known.read",
				wording.date(read.at().atZone(choices.patient().zone()).toLocalDate()), wording.time(read.at()));
		choices.again(read).ifPresent(again -> line(card, "upload.known.line", again.driver(), again.name(), when,
				false, () -> part.connect(choices.patient(), again)));
	}

	private static void line(Composite card, String id, DriverInfo driver, String name, String note, boolean now,
			Runnable read) {
		Composite line = new Composite(card, SWT.NONE);
		line.setData("id", id);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(16, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridDataFactory.fillDefaults().hint(DevicePicture.width(1), DevicePicture.height(1)).applyTo(
				DevicePicture.create(line, driver, 1));
		Composite words = new Composite(line, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
		Rows.label(words, id + ".name", "strong", name);
		Rows.label(words, id + ".note", "quiet", note);
		Button button = button(line, id + ".read", Texts.of(now ? "upload.start" : "upload.read"), read);
		button.getAccessible().addAccessibleListener(new Named(Texts.of("upload.read.what", name)));
	}

	private void all(Composite card) {
		Text search = new Text(card, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
		search.setData("id", "upload.search");
		search.setMessage(Texts.of("upload.search"));
		search.getAccessible().addAccessibleListener(new Named(Texts.of("upload.search")));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		models = new TableViewer(card, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
		models.getTable().setData("id", "upload.models");
		models.getTable().getAccessible().addAccessibleListener(new Named(Texts.of("upload.all")));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, LINES * models.getTable().getItemHeight())
				.applyTo(models.getTable());
		models.setContentProvider(ArrayContentProvider.getInstance());
		models.setLabelProvider(ColumnLabelProvider.createTextProvider(model -> ((Chosen) model).name()));
		models.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object model) {
				return has(((Chosen) model).name(), search.getText());
			}
		});
		models.setInput(choices.models());
		search.addModifyListener(event -> models.refresh());
		go = button(card, "upload.go", Texts.of("upload.go"), this::chosen);
		go.setEnabled(false);
		models.addSelectionChangedListener(event -> go.setEnabled(!event.getSelection().isEmpty()));
		models.addDoubleClickListener(event -> chosen());
	}

	/** Every word that is looked for is somewhere in the name. */
	static boolean has(String name, String wanted) {
		String all = name.toLowerCase(Locale.ROOT);
		for (String word : wanted.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
			if (!all.contains(word)) {
				return false;
			}
		}
		return true;
	}

	private void chosen() {
		if (models.getStructuredSelection().getFirstElement() instanceof Chosen chosen) {
			part.connect(choices.patient(),
					new Chosen(chosen.driver(), chosen.name(), choices.known(chosen.driver())));
		}
	}

	static Button button(Composite parent, String id, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setData("id", id);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		return button;
	}
}
