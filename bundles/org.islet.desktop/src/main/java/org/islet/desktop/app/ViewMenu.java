// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.menu.ItemType;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** A menu item per view. */
public final class ViewMenu {

	/** What an item does. */
	public record Show(Views views, MPerspective view) {

		@Execute
		void show() {
			views.show(view);
		}
	}

	@AboutToShow
	void fill(List<MMenuElement> items, EModelService models, Views views) {
		for (MPerspective view : views.all()) {
			MDirectMenuItem item = models.createModelElement(MDirectMenuItem.class);
			item.setElementId(view.getElementId() + ".menu");
			item.setLabel(view.getLocalizedLabel());
			item.setType(ItemType.RADIO);
			item.setSelected(views.shown().filter(view::equals).isPresent());
			item.setObject(new Show(views, view));
			items.add(item);
		}
	}
}
