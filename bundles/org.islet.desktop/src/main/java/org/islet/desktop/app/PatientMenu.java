// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.ui.menu.ItemType;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.model.Patient;

/** A menu item per patient, or per open patient where a menu cannot hold all. */
public final class PatientMenu {

	private static final int MOST = 25;

	/** What an item does. */
	public record Choose(Session session, Patient patient) {

		@Execute
		void choose() {
			session.choose(patient.id());
		}
	}

	@AboutToShow
	void fill(List<MMenuElement> items, EModelService models, Session session) {
		List<Patient> all = session.patients();
		(all.size() > MOST ? session.open() : all).stream().limit(MOST).forEach(patient -> {
			MDirectMenuItem item = item(models, patient.name());
			item.setElementId("org.islet.desktop.patient." + patient.id().number());
			item.setSelected(session.patient().filter(chosen -> chosen.id().equals(patient.id())).isPresent());
			item.setObject(new Choose(session, patient));
			items.add(item);
		});
		if (items.isEmpty()) {
			MDirectMenuItem item = item(models, Texts.of("patient.none"));
			item.setEnabled(false);
			items.add(item);
		}
	}

	private static MDirectMenuItem item(EModelService models, String label) {
		MDirectMenuItem item = models.createModelElement(MDirectMenuItem.class);
		item.setLabel(label.replace("&", "&&"));
		item.setType(ItemType.RADIO);
		return item;
	}
}
