// SPDX-License-Identifier: EPL-2.0
package org.islet.device.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Imports files into a store.
 */
@ProviderType
public interface FileImports {

	/** @return the formats installed, by title */
	List<FormatInfo> formats();

	/**
	 * Imports one file; gz is decompressed. Whatever is wrong with the file is told in the result, never thrown, and
	 * nothing stored before is lost. A file with data of a device that was read for another patient before is not
	 * imported unless asked for: {@link ImportResult#owner()} says whose.
	 *
	 * @param store where to; stays open
	 * @param patient whose file it is; its zone anchors the file's local times
	 * @param request what to import
	 * @param progress told how far it is, and asked whether to go on
	 * @return what happened
	 */
	ImportResult run(TherapyStore store, Patient patient, Request request, Progress progress);

	/**
	 * As {@link #run(TherapyStore, Patient, Request, Progress)}, not going on with a device of another patient.
	 *
	 * @param file the file
	 * @param format the id of the format to use; empty to find it
	 * @param options the user's decisions, see {@link org.islet.device.ImportSession#options()}
	 */
	default ImportResult run(TherapyStore store, Patient patient, Path file, Optional<String> format,
			Map<String, String> options, Progress progress) {
		return run(store, patient, new Request(file, format, options, false), progress);
	}

	/**
	 * Reads a kept original again with the importer installed now.
	 *
	 * @param store where it is kept
	 * @param patient whose it is
	 * @param original the kept original
	 * @param progress told how far it is, and asked whether to go on
	 * @return what happened
	 */
	ImportResult reread(TherapyStore store, Patient patient, TherapyStore.Kept original, Progress progress);

	/**
	 * What to import.
	 *
	 * @param file the file
	 * @param format the id of the format to use; empty to find it
	 * @param options the user's decisions, see {@link org.islet.device.ImportSession#options()}
	 * @param foreign whether to go on if a device in it was read for another patient before
	 */
	record Request(Path file, Optional<String> format, Map<String, String> options, boolean foreign) {

		public Request {
			options = Map.copyOf(options);
		}
	}

	/**
	 * An installed format.
	 *
	 * @param id what {@code --format} takes
	 * @param title what the user calls such a file
	 * @param endings file name endings
	 * @param bundle symbolic name of the bundle it comes from
	 * @param version the bundle's version
	 */
	record FormatInfo(String id, String title, List<String> endings, String bundle, String version) {
	}
}
