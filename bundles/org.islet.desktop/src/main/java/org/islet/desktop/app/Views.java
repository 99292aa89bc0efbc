// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

import jakarta.inject.Inject;

/**
 * The views of the window: the perspectives that the model and its fragments have put into the stack. A tag such as
 * {@code order:10} says where in the list a view stands.
 */
@Creatable
public final class Views {

	private static final String STACK = "org.islet.desktop.views";
	private static final String ORDER = "order:";

	private final MApplication application;
	private final EModelService models;

	@Inject
	public Views(MApplication application, EModelService models) {
		this.application = application;
		this.models = models;
	}

	private MPerspectiveStack stack() {
		return (MPerspectiveStack) models.find(STACK, application);
	}

	/** @return those that are to be seen, in their order */
	List<MPerspective> all() {
		return stack().getChildren().stream().filter(view -> view.isVisible() && view.isToBeRendered())
				.sorted(Comparator.comparingInt(Views::order)).toList();
	}

	private static int order(MPerspective view) {
		return view.getTags().stream().filter(tag -> tag.startsWith(ORDER)).findFirst()
				.map(tag -> Integer.parseInt(tag.substring(ORDER.length()))).orElse(Integer.MAX_VALUE);
	}

	/** @return the one that is shown */
	Optional<MPerspective> shown() {
		return Optional.ofNullable(stack().getSelectedElement());
	}

	/** Shows a view. */
	void show(MPerspective view) {
		stack().setSelectedElement(view);
	}

	/** @return whether there is a view of that id; it is shown then */
	public boolean show(String id) {
		Optional<MPerspective> view = all().stream().filter(one -> one.getElementId().equals(id)).findFirst();
		view.ifPresent(this::show);
		return view.isPresent();
	}
}
