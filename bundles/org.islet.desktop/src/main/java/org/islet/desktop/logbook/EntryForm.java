// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.databinding.AggregateValidationStatus;
import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.databinding.validation.IValidator;
import org.eclipse.core.databinding.validation.ValidationStatus;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.databinding.fieldassist.ControlDecorationSupport;
import org.eclipse.jface.databinding.swt.DisplayRealm;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.face.InputException;
import org.islet.face.RecordDraft;
import org.islet.model.Entry;
import org.islet.model.GlucoseUnit;

/** The boxes for what is recorded, and the one for its time; each is checked while it is typed in. */
final class EntryForm {

	private static final int COLUMNS = 6;
	private static final int GAP = 8;

	/** What an open form is for. */
	interface Keys {

		/** The person is done. */
		void enter();

		/** The person gives up. */
		void escape();

		/** Says what is wrong, or that nothing is any more. */
		void checked(IStatus status);
	}

	private final Composite grid;
	private final GlucoseUnit unit;
	private final When when;
	private final Keys keys;
	private final DataBindingContext bindings;
	private final Map<Box, Text> texts = new EnumMap<>(Box.class);
	private final Map<Box, WritableValue<String>> words = new EnumMap<>(Box.class);
	private final Text time;
	private final WritableValue<String> timed;
	private final Binding timing;
	private final Runnable checked;

	/** @param unit the patient's, of glucose where none is typed */
	EntryForm(Composite card, GlucoseUnit unit, When when, Keys keys) {
		this.unit = unit;
		this.when = when;
		this.keys = keys;
		bindings = new DataBindingContext(DisplayRealm.getRealm(card.getDisplay()));
		grid = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).equalWidth(true).spacing(GAP, GAP).extendedMargins(GAP, 0,
				0, 0).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		time = text("logbook.time", Texts.of("logbook.time"), 1);
		time.setMessage(Texts.of("logbook.now"));
		timed = new WritableValue<>(DisplayRealm.getRealm(card.getDisplay()), "", String.class);
		for (Box box : Box.values()) {
			texts.put(box, text(box.id(), Texts.of(box.id(), unit.symbol()), box == Box.NOTE ? COLUMNS / 2 : 1));
			words.put(box, new WritableValue<>(timed.getRealm(), "", String.class));
		}
		timing = bind(time, timed, this::checkTime);
		texts.forEach((box, text) -> bind(text, words.get(box), typed -> check(box, typed)));
		AggregateValidationStatus worst = new AggregateValidationStatus(bindings,
				AggregateValidationStatus.MAX_SEVERITY);
		checked = () -> keys.checked(worst.getValue());
		time.addModifyListener(event -> checked.run());
		texts.values().forEach(text -> text.addModifyListener(event -> checked.run()));
		grid.addDisposeListener(event -> {
			worst.dispose();
			bindings.dispose();
		});
	}

	private Text text(String id, String name, int span) {
		Composite cell = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(cell);
		Rows.label(cell, id + ".label", "quiet", name);
		Text text = Css.as("field", new Text(cell, SWT.BORDER | SWT.SINGLE));
		text.setData("id", id);
		text.getAccessible().addAccessibleListener(new Named(name));
		text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> keys.enter()));
		text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ESC) {
				keys.escape();
			}
		}));
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Binding bind(Text text, WritableValue<String> value, IValidator<String> check) {
		Binding binding = bindings.bindValue(WidgetProperties.text(SWT.Modify).observe(text), value,
				new UpdateValueStrategy<String, String>().setAfterGetValidator(check), null);
		ControlDecorationSupport.create(binding, SWT.TOP | SWT.LEFT);
		return binding;
	}

	private IStatus check(Box box, String typed) {
		if (typed.isBlank()) {
			return ValidationStatus.ok();
		}
		try {
			RecordDraft alone = box.blank().with(Map.of(box.field(), typed));
			alone.entry(when.example(), unit);
			return ValidationStatus.ok();
		} catch (InputException e) {
			return ValidationStatus.error(Texts.complete(e.sentence()));
		}
	}

	private IStatus checkTime(String typed) {
		if (typed.isBlank()) {
			return ValidationStatus.ok();
		}
		try {
			return when.at(typed).remark().map(remark -> ValidationStatus.warning(Texts.complete(remark)))
					.orElseGet(ValidationStatus::ok);
		} catch (InputException e) {
			return ValidationStatus.error(Texts.complete(e.sentence()));
		}
	}

	/** Another day is shown, which a time may not suit. */
	void recheck() {
		time.setMessage(when.today() ? Texts.of("logbook.now") : "");
		timing.validateTargetToModel();
		checked.run();
	}

	/** @return whether each box can be meant; if not, the first that cannot is where the person types next */
	boolean good() {
		for (Object one : bindings.getBindings()) {
			Binding binding = (Binding) one;
			if (binding.getValidationStatus().getValue().getSeverity() == IStatus.ERROR) {
				focus(binding);
				return false;
			}
		}
		return true;
	}

	private void focus(Binding binding) {
		if (binding == timing) {
			time.setFocus();
		} else {
			words.forEach((box, value) -> {
				if (binding.getModel() == value) {
					texts.get(box).setFocus();
				}
			});
		}
	}

	Slip slip() {
		Map<Box, String> typed = new EnumMap<>(Box.class);
		words.forEach((box, value) -> typed.put(box, value.getValue()));
		return new Slip(typed);
	}

	/** @return the time as typed; empty for now */
	String time() {
		return timed.getValue().strip();
	}

	/** Where the time is missing or wrong. */
	void focusTime() {
		time.setFocus();
	}

	/** @param at the time as it is typed; empty for now */
	void fill(Slip slip, String at) {
		texts.forEach((box, text) -> text.setText(slip.words().getOrDefault(box, "")));
		time.setText(at);
		recheck();
	}

	/** @param record the one to be changed, which has not all of the boxes; without one there is a box for everything */
	void allow(Optional<Entry> record) {
		texts.forEach((box, text) -> text.setEnabled(record.isEmpty() || box.of(RecordDraft.of(record.get()))));
	}

	/** @param kept whether the box last typed in stays the one to type in */
	void focus(boolean kept) {
		if (!kept || texts.values().stream().noneMatch(Text::isFocusControl)) {
			texts.values().stream().filter(Text::isEnabled).findFirst().ifPresent(text -> {
				text.setFocus();
				text.selectAll();
			});
		}
	}
}
