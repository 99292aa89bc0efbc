// SPDX-License-Identifier: EPL-2.0
package org.islet.report.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Report types without Java: templates ({@code .rptdesign}) that clinics make of the standard data sets alone. One that is
 * refused never stops the others. For faces.
 */
@ProviderType
public interface Templates {

	/** The folder within a data folder that templates are put into. */
	String FOLDER = "templates";

	/**
	 * Makes the templates of a folder and those packed in installed bundles report types of {@link Reports}, in place of
	 * the templates used before: what was added, replaced or taken away since is seen.
	 *
	 * @param folder where they lie, with their texts beside them; it need not exist
	 * @return every template found, those of bundles first, refused ones too
	 */
	List<Template> use(Path folder);

	/**
	 * Looks at a template as {@link #use} does, and prints it once with invented data.
	 *
	 * @param file an {@code .rptdesign}, with its texts beside it
	 * @return the template, or why it is refused
	 */
	Template check(Path file);

	/**
	 * Packs a template and its texts into a bundle that can be installed like any plugin.
	 *
	 * @param file an {@code .rptdesign}, with its texts beside it
	 * @param out takes the bundle; stays open
	 * @throws ReportException if the template is refused; nothing was written
	 * @throws IOException if a file cannot be read or the bundle not be written
	 */
	void pack(Path file, OutputStream out) throws ReportException, IOException;

	/**
	 * A template that was found.
	 *
	 * @param id the id of its report type: the name of its file
	 * @param title its name in the default locale's language
	 * @param needs what data it needs, see {@link org.islet.report.Prints#needs()}
	 * @param days days covered when the user does not say
	 * @param from its file, or the symbolic name of its bundle
	 * @param refusal a sentence that says why it is no report type; empty if it is one
	 */
	record Template(String id, String title, List<String> needs, int days, String from, Optional<String> refusal) {

		public Template {
			needs = List.copyOf(needs);
		}
	}
}
