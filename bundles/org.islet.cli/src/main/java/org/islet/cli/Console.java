// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.islet.device.host.Progress;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a {@link Verb} needs of the world.
 */
@ProviderType
public interface Console {

	/** @return takes the answer */
	PrintStream out();

	/** @return takes complaints and everything that is not the answer */
	PrintStream err();

	/** @return what is typed or piped in */
	InputStream in();

	/** @return the language of texts and numbers; the default locale while a verb runs */
	Locale locale();

	/** @return the data folder, absolute; it may not exist yet */
	Path data();

	/**
	 * @return the store in the data folder, opened on the first call (asking for the password if it is encrypted) and
	 *         closed after the verb
	 * @throws VerbException if it cannot be opened
	 */
	TherapyStore store() throws VerbException;

	/**
	 * Finds a patient.
	 *
	 * @param who name, record number or id; empty for the only one there is
	 * @return the patient
	 * @throws VerbException if there is none, or more than one
	 */
	Patient patient(Optional<String> who) throws VerbException;

	/**
	 * Prints a value as JSON.
	 *
	 * @param value maps, lists, strings, numbers, booleans, null, java.time values and the model's records
	 */
	void json(Object value);

	/**
	 * Asks for a password without showing it; without a terminal, takes the next line of {@link #in()}.
	 *
	 * @param question what to ask
	 * @return what was typed; empty if nothing
	 */
	char[] password(String question);

	/**
	 * The password the data is encrypted under: from {@code ISLET_PASSWORD}, else asked for.
	 *
	 * @param question what to ask
	 * @return the password; empty if there is none
	 */
	char[] dataPassword(String question);

	/** @return shows a bar on a terminal, now and then a line elsewhere, both on {@link #err()} */
	Progress progress();
}
