// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.plugins;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Form;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.install.Installation;
import org.islet.install.Plugin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What is installed: drivers, formats, reports and the parts of the program, and what is known of each. */
public final class PluginsPart {

	private static final int MARGIN = 24;
	private static final int GAP = 12;
	private static final int LINES = 9;

	private final Installation installation;
	private final Latest<List<Plugin>> latest;
	private TableViewer viewer;
	private Text search;
	private Text details;

	@Inject
	public PluginsPart(Session session, @Service Installation installation) {
		this.installation = installation;
		this.latest = new Latest<>(session);
	}

	@PostConstruct
	void create(Composite parent) {
		Composite page = Css.as("page", new Composite(parent, SWT.NONE));
		page.setData("id", "plugins");
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(GAP, GAP).applyTo(page);
		Rows.label(page, "plugins.title", "title", Texts.of("plugins.title"));
		search = Css.as("field", Form.named(new Text(page, SWT.SEARCH | SWT.ICON_CANCEL | SWT.BORDER),
				"plugins.search", Texts.of("plugins.search")));
		search.setMessage(Texts.of("plugins.search"));
		table(page);
		details = Css.as("field",
				new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER));
		details.setData("id", "plugins.details");
		details.getAccessible().addAccessibleListener(new Named(Texts.of("plugins.provides")));
		details.setText(Texts.of("plugins.reading"));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, LINES * details.getLineHeight())
				.applyTo(details);
		search.addModifyListener(event -> viewer.refresh());
		latest.load((store, progress) -> installation.plugins(), this::show);
	}

	private void table(Composite page) {
		Composite room = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
		TableColumnLayout layout = new TableColumnLayout();
		room.setLayout(layout);
		viewer = new TableViewer(room, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		viewer.getTable().setData("id", "plugins.list");
		Css.as("list", viewer.getTable());
		viewer.getTable().getAccessible().addAccessibleListener(new Named(Texts.of("plugins.list")));
		viewer.getTable().setHeaderVisible(true);
		column(layout, "name", 45, Plugin::title);
		column(layout, "kind", 18, plugin -> Texts.of("plugins.kind." + plugin.kind().name().toLowerCase(Locale.ROOT)));
		column(layout, "version", 17, Plugin::version);
		column(layout, "signer", 20, Details::signer);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer shown, Object parent, Object element) {
				return Details.of((Plugin) element).toLowerCase(Locale.getDefault())
						.contains(search.getText().strip().toLowerCase(Locale.getDefault()));
			}
		});
		viewer.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof Plugin plugin) {
				details.setText(Details.of(plugin));
			}
		});
	}

	private void column(TableColumnLayout layout, String name, int weight, Function<Plugin, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(Texts.of("plugins.column." + name));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(plugin -> text.apply((Plugin) plugin)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	private void show(List<Plugin> all) {
		if (viewer.getTable().isDisposed()) {
			return;
		}
		viewer.setInput(all.stream().sorted(Details.ORDER).toList());
		details.setText(Texts.of("plugins.pick"));
		if (viewer.getElementAt(0) != null) {
			viewer.setSelection(new StructuredSelection(viewer.getElementAt(0)));
		}
	}

	@Focus
	void focus() {
		search.setFocus();
	}

	@PreDestroy
	void destroy() {
		latest.stop();
	}
}
