// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.device.DeviceDriver.Question;
import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.link.Attached;
import org.islet.model.Patient;

/** Second step: what to do to connect it, what it has to be told, and whether it is there. */
final class ConnectPage {

	private final UploadPart part;
	private final Patient patient;
	private final Chosen chosen;
	private final Map<Question, Text> fields = new LinkedHashMap<>();
	private List<Attached> there = List.of();
	private Label state;
	private Label wrong;
	private Combo which;
	private Button read;

	ConnectPage(UploadPart part, Patient patient, Chosen chosen) {
		this.part = part;
		this.patient = patient;
		this.chosen = chosen;
	}

	void create(Composite page) {
		Rows.label(page, "upload.title", "title", chosen.name());
		Whose.show(page, "upload.patient", Texts.of("upload.patient", patient.name()), patient);
		Composite card = Rows.card(page, "upload.connect", Texts.of("upload.connect"));
		GridDataFactory.fillDefaults().hint(DevicePicture.width(2), DevicePicture.height(2)).indent(0, 8)
				.applyTo(DevicePicture.create(card, chosen.driver(), 2));
		Rows.paragraph(card, "upload.steps", "text", chosen.words("upload.steps.", Words.of(patient)));
		chosen.driver().questions().forEach(question -> ask(card, question));
		state = Rows.paragraph(card, "upload.state", "strong", "");
		which = new Combo(card, SWT.READ_ONLY);
		which.setData("id", "upload.which");
		which.getAccessible().addAccessibleListener(new Named(Texts.of("upload.which")));
		wrong = Rows.paragraph(card, "upload.wrong", "notice", "");
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		ChoosePage.button(buttons, "upload.back", Texts.of("upload.back"), part::choose);
		read = ChoosePage.button(buttons, "upload.start", Texts.of("upload.start"), this::read);
		page.getShell().setDefaultButton(read);
		LiveDevices live = part.live(card, this::attached);
		attached(live.known());
	}

	private void ask(Composite card, Question question) {
		Rows.label(card, "upload.question", "strong", question.label());
		Text field = new Text(card, SWT.BORDER);
		field.setData("id", "upload.answer." + question.name());
		field.getAccessible().addAccessibleListener(new Named(question.label()));
		if (chosen.known()) {
			field.setMessage(Texts.of("upload.remembered"));
		}
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		fields.put(question, field);
	}

	private void attached(Devices devices) {
		there = chosen.among(devices);
		state.setText(Texts.of("upload.state", there.size()) + String.join(" ", devices.problems()));
		which.setItems(there.stream().map(ConnectPage::name).toArray(String[]::new));
		which.select(0);
		which.setVisible(there.size() > 1);
		GridDataFactory.fillDefaults().exclude(there.size() < 2).grab(true, false).applyTo(which);
		read.setEnabled(!there.isEmpty());
		part.fit();
	}

	private static String name(Attached device) {
		return (device.name() + " " + device.path()).strip();
	}

	private void read() {
		Map<String, String> answers = new HashMap<>();
		Optional<Question> unclear = Optional.empty();
		for (Map.Entry<Question, Text> field : fields.entrySet()) {
			String answer = field.getValue().getText().strip();
			if (!answer.isEmpty() || !chosen.known()) {
				answers.put(field.getKey().name(), answer);
			}
			if (!answer.matches(field.getKey().format()) && !(answer.isEmpty() && chosen.known())
					&& unclear.isEmpty()) {
				unclear = Optional.of(field.getKey());
			}
		}
		if (unclear.isPresent()) {
			wrong.setText(Texts.of("upload.answer.wrong", unclear.get().label()).replace("&", "&&"));
			fields.get(unclear.get()).setFocus();
			part.fit();
		} else {
			part.read(new Reading(patient, chosen, there.get(Math.max(0, which.getSelectionIndex())), answers, false));
		}
	}
}
