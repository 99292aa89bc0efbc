// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.device.host.FileImports;
import org.islet.device.host.FileImports.Request;
import org.islet.device.host.ImportResult;
import org.islet.device.host.Progress;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;

import jakarta.inject.Inject;

/** Imports files into the patient that the window is about, however they were chosen, and shows what that did. */
@Creatable
public final class ImportFiles {

	/**
	 * A file that was imported.
	 *
	 * @param file which
	 * @param result what happened
	 */
	record Imported(Path file, ImportResult result) {
	}

	private final Session session;
	private final FileImports imports;

	@Inject
	public ImportFiles(Session session, @Service FileImports imports) {
		this.session = session;
		this.imports = imports;
	}

	FileImports formats() {
		return imports;
	}

	/** Asks for files and imports them. */
	public void ask(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText(Texts.of("import.title"));
		if (dialog.open() != null) {
			run(shell, Arrays.stream(dialog.getFileNames())
					.map(name -> Path.of(dialog.getFilterPath()).resolve(name)).toList());
		}
	}

	/** Imports files as they are. */
	public void run(Shell shell, List<Path> files) {
		Optional<Patient> patient = session.patient();
		if (patient.isEmpty()) {
			MessageDialog.openInformation(shell, Texts.of("import.title"), Texts.of("import.nobody"));
		} else {
			run(shell, patient.get(), files, ImportChoices.NONE);
		}
	}

	/** Imports files for a patient, who may not be the one the window is about any more. */
	void run(Shell shell, Patient patient, List<Path> files, ImportChoices choices) {
		String what = files.size() == 1 ? name(files.getFirst()) : Texts.of("import.several", files.size());
		session.start(Texts.of("import.task", what, patient.name()),
				(store, progress) -> all(store, patient, files, choices, progress)).done(results -> {
					session.stored(patient.id());
					if (!shell.isDisposed() && !results.isEmpty()) {
						// the window says first that the task is done
						shell.getDisplay().asyncExec(() -> show(shell, patient, results, choices));
					}
				});
	}

	/** What holds a device of somebody else is asked about before anything else is shown. */
	private void show(Shell shell, Patient patient, List<Imported> results, ImportChoices choices) {
		if (shell.isDisposed()) {
			return;
		}
		List<Imported> foreign = results.stream().filter(one -> one.result().owner().isPresent()).toList();
		boolean anyway = !foreign.isEmpty() && new ForeignDialog(shell, session, patient, foreign).asks();
		List<Imported> rest = results.stream().filter(one -> !(anyway && foreign.contains(one))).toList();
		if (anyway) {
			run(shell, patient, foreign.stream().map(Imported::file).toList(), choices.anyway());
		}
		if (!rest.isEmpty() && !shell.isDisposed()) {
			new ResultDialog(shell, this, patient, rest).open();
		}
	}

	private List<Imported> all(TherapyStore store, Patient patient, List<Path> files, ImportChoices choices,
			Progress progress) {
		List<Imported> results = new ArrayList<>();
		for (Path file : files) {
			if (!progress.cancelled()) {
				results.add(new Imported(file, imports.run(store, patient,
						new Request(file, choices.format(), choices.options(), choices.foreign()),
						part(progress, results.size(), files.size()))));
			}
		}
		return results;
	}

	/** @return the progress of one file of several */
	private static Progress part(Progress whole, int before, int all) {
		return new Progress() {
			@Override
			public void at(double share, String what) {
				whole.at((before + share) / all, what);
			}

			@Override
			public boolean cancelled() {
				return whole.cancelled();
			}
		};
	}

	private static String name(Path file) {
		return file.getFileName() == null ? file.toString() : file.getFileName().toString();
	}
}
