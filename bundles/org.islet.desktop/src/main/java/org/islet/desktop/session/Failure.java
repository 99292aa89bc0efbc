// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

import org.islet.desktop.Texts;
import org.islet.model.store.StoreException;
import org.islet.report.host.ReportException;

/**
 * Work that came to nothing.
 *
 * @param sentence for a person: what happened, what was kept, what to do
 * @param cause for the log
 */
public record Failure(String sentence, Throwable cause) {

	/**
	 * @param cause what was thrown
	 * @param log the file in which the cause is written down
	 */
	public static Failure of(Throwable cause, Path log) {
		return new Failure(switch (cause) {
		case StoreException e -> e.getMessage();
		case ReportException e -> e.getMessage();
		case FileSystemException e when e.getFile() != null -> Texts.of("failure.file", e.getFile(),
				e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
		case IOException e -> Texts.of("failure.io", String.valueOf(e.getMessage()));
		case OutOfMemoryError e -> Texts.of("failure.memory");
		default -> Texts.of("failure.fault", log);
		}, cause);
	}

	/** @return whether it is a fault of the program, not one of the world's usual troubles */
	boolean fault() {
		return !(cause instanceof StoreException || cause instanceof ReportException || cause instanceof IOException);
	}
}
