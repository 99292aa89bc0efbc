// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Choice;
import org.islet.report.ReportOption.Days;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportOption.Several;
import org.islet.report.ReportOption.YesNo;
import org.islet.report.host.Reports.OptionInfo;
import org.islet.report.host.Reports.ReportInfo;

/** What can be chosen about a report, drawn from what it says of itself; what was chosen is remembered for each. */
final class OptionsForm {

	private static final int GAP = 6;
	private static final int LINES = 4;

	private final Composite form;
	private final Runnable changed;
	private final Map<String, Map<String, String>> said = new HashMap<>();
	private String shown = "";
	private List<OptionInfo> options = List.of();

	/** @param changed called when something else is chosen */
	OptionsForm(Composite parent, Runnable changed) {
		this.changed = changed;
		form = new Composite(parent, SWT.NONE);
		form.setData("id", "reports.options");
		GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(form);
	}

	/** Shows what can be chosen about that report; nothing for none. */
	void show(Optional<ReportInfo> report) {
		String id = report.map(ReportInfo::id).orElse("");
		List<OptionInfo> its = report.map(ReportInfo::options).orElse(List.of());
		if (id.equals(shown) && its.equals(options)) {
			return;
		}
		shown = id;
		options = its;
		for (Control child : form.getChildren()) {
			child.dispose();
		}
		its.forEach(this::row);
		form.setVisible(!its.isEmpty());
		((GridData) form.getLayoutData()).exclude = its.isEmpty();
		form.getParent().layout(true, true);
	}

	/** @return what was chosen of the report that is shown, as far as it is not the usual */
	Map<String, String> values() {
		return Map.copyOf(said.getOrDefault(shown, Map.of()));
	}

	/** @return what is called so and was written in a way that cannot be understood */
	Optional<String> wrong() {
		Map<String, String> values = values();
		return options.stream()
				.filter(info -> !info.option().takes(values.getOrDefault(info.option().name(), ""))).findFirst()
				.map(OptionsForm::wrong);
	}

	private static String wrong(OptionInfo info) {
		return info.option() instanceof Quantity number
				? Texts.of("reports.option.number", info.title(), Quantity.plain(number.least()),
						Quantity.plain(number.most()))
				: Texts.of("reports.option.days", info.title());
	}

	private void row(OptionInfo info) {
		switch (info.option()) {
		case YesNo option -> check(info, option);
		case Choice ignored -> combo(info);
		case Several ignored -> table(info);
		case Quantity option -> text(info, option.usual());
		case Days ignored -> text(info, Texts.of("reports.option.days.all"));
		}
	}

	private String said(ReportOption option) {
		return said.getOrDefault(shown, Map.of()).getOrDefault(option.name(), option.usual());
	}

	private void say(ReportOption option, String value) {
		Map<String, String> its = said.computeIfAbsent(shown, id -> new HashMap<>());
		if (value.isBlank() || value.equals(option.usual())) {
			its.remove(option.name());
		} else {
			its.put(option.name(), value);
		}
		changed.run();
	}

	private <C extends Control> C named(OptionInfo info, C control) {
		control.setData("id", "reports.option." + info.option().name());
		control.getAccessible().addAccessibleListener(new Named(info.title()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		return control;
	}

	private void label(OptionInfo info) {
		Rows.paragraph(form, "reports.option." + info.option().name() + ".label", "text", info.title());
	}

	private void check(OptionInfo info, YesNo option) {
		Button button = Css.as("text", named(info, new Button(form, SWT.CHECK | SWT.WRAP)));
		button.setText(info.title().replace("&", "&&"));
		button.setSelection(said(option).equals(option.values().getFirst()));
		listen(button, option, () -> option.values().get(button.getSelection() ? 0 : 1));
	}

	private void listen(Button button, ReportOption option, Supplier<String> value) {
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> say(option, value.get())));
	}

	private void combo(OptionInfo info) {
		label(info);
		ReportOption option = info.option();
		Combo combo = Css.as("field", named(info, new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN)));
		combo.setItems(info.values().toArray(String[]::new));
		combo.select(option.values().indexOf(said(option)));
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> say(option, option.values().get(Math.max(0, combo.getSelectionIndex())))));
	}

	private void table(OptionInfo info) {
		label(info);
		ReportOption option = info.option();
		Table table = Css.as("list", named(info, new Table(form, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL)));
		List<String> chosen = Arrays.asList(said(option).split(","));
		for (int i = 0; i < option.values().size(); i++) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(info.values().get(i));
			item.setData(option.values().get(i));
			item.setChecked(chosen.contains(option.values().get(i)));
		}
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, LINES * table.getItemHeight())
				.applyTo(table);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> say(option, Arrays.stream(table.getItems()).filter(TableItem::getChecked)
						.map(item -> (String) item.getData()).collect(Collectors.joining(",")))));
	}

	/** @param hint what is meant where nothing is written */
	private void text(OptionInfo info, String hint) {
		label(info);
		Text text = Css.as("field", named(info, new Text(form, SWT.BORDER)));
		text.setMessage(hint);
		String value = said(info.option());
		text.setText(value.equals(info.option().usual()) ? "" : value);
		text.addModifyListener(event -> say(info.option(), text.getText().strip()));
	}
}
