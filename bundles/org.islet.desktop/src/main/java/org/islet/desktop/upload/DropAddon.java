// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;

import jakarta.inject.Inject;

/** Files dropped on the window are imported. */
public final class DropAddon {

	private final MApplication application;
	private final ImportFiles imports;

	@Inject
	public DropAddon(MApplication application, ImportFiles imports) {
		this.application = application;
		this.imports = imports;
	}

	@Inject
	@Optional
	void up(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
		if (application.getChildren().getFirst().getWidget() instanceof Shell shell) {
			DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_DEFAULT);
			target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
			target.addDropListener(new DropTargetAdapter() {
				@Override
				public void dragEnter(DropTargetEvent drag) {
					drag.detail = DND.DROP_COPY;
				}

				@Override
				public void drop(DropTargetEvent drop) {
					if (drop.data instanceof String[] files) {
						// whoever is dragged from waits until this is done
						shell.getDisplay().asyncExec(
								() -> imports.run(shell, Arrays.stream(files).map(Path::of).toList()));
					}
				}
			});
		}
	}
}
