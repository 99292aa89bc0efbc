// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.util.ResourceBundle;

import org.islet.cli.VerbException;
import org.islet.face.InputException;
import org.islet.face.Sentence;
import org.islet.face.Sentences;

/** What the command line says to people, from {@code texts.properties} in the default locale's language. */
public final class Texts {

	private static final Sentences OWN = new Sentences(Texts.class, "org.islet.cli.texts");

	private Texts() {
	}

	/** Reading what a person typed. */
	@FunctionalInterface
	public interface Reading<T> {
		T read() throws InputException;
	}

	public static ResourceBundle bundle() {
		return OWN.bundle();
	}

	public static String of(String key, Object... values) {
		return OWN.of(key, values);
	}

	/** @return the text, or the other one where there is none of that key */
	public static String or(String key, String other) {
		return bundle().containsKey(key) ? of(key) : other;
	}

	/** @return what every face says, with what to type on a command line */
	public static String complete(Sentence said) {
		return OWN.complete(said);
	}

	/** @return what is read; what cannot be is a wrong usage of the command */
	public static <T> T understood(Reading<T> reading) throws VerbException {
		try {
			return reading.read();
		} catch (InputException e) {
			throw new VerbException(VerbException.Kind.USAGE, complete(e.sentence()));
		}
	}

	public static VerbException failed(String key, Object... values) {
		return new VerbException(VerbException.Kind.FAILED, of(key, values));
	}

	public static VerbException usage(String key, Object... values) {
		return new VerbException(VerbException.Kind.USAGE, of(key, values));
	}
}
