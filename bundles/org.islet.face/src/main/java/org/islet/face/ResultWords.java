// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.Skip;
import org.islet.device.host.ImportResult.State;
import org.islet.model.DeviceInfo;

/** What an import or the reading of a device did, in words. */
public enum ResultWords {
	/** a file was read */
	FILE("result."),
	/** a device was read */
	DEVICE("result.device.");

	private static final Pattern CHOICE = Pattern.compile("(?<![\\w-])[a-z][a-z-]*=\\w");

	private final String texts;

	ResultWords(String texts) {
		this.texts = texts;
	}

	/** @return how it ended, in a word or two */
	public String state(State state) {
		return Sentence.text(texts + state);
	}

	/** @return where entries came from */
	public String from(DeviceInfo device) {
		return Sentence.text("result.from", name(device));
	}

	/** @return what a person calls the device: maker, model and serial number */
	public static String name(DeviceInfo device) {
		return (device.maker() + " " + device.model() + " " + device.serial()).strip().replaceAll(" +", " ");
	}

	/**
	 * @param kind the simple class name of an entry
	 * @return what a person calls such entries; the name itself where nobody knows the kind
	 */
	public static String kind(String kind) {
		return Sentence.or("kind." + kind, kind);
	}

	/** @return what the store took, or that there was nothing; empty where neither is worth saying */
	public Optional<String> intake(ImportResult result) {
		if (!result.read().isEmpty()) {
			return Optional.of(Sentence.text("result.intake", result.intake().added(), result.intake().known(),
					result.intake().changed()));
		}
		return result.state() == State.DONE ? Optional.of(Sentence.text(texts + "nothing")) : Optional.empty();
	}

	/** @return what was left out, and what a person should know about the file */
	public List<String> notes(ImportResult result) {
		List<String> notes = new ArrayList<>();
		result.skips().forEach(skip -> notes.add(skip(skip)));
		result.warnings().forEach(warning -> notes.add(warning(warning)));
		return notes;
	}

	/** @return whether a warning names a choice the person has, such as {@code origin=meter} */
	public boolean asks(ImportResult result) {
		return result.warnings().stream().anyMatch(CHOICE.asPredicate());
	}

	/** @return what a person should know, marked as that */
	public static String warning(String warning) {
		return Sentence.text("result.warning", warning);
	}

	private String skip(Skip skip) {
		String lines = skip.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
		String more = skip.count() > skip.lines().size() ? ", ..." : "";
		return Sentence.text(texts + (skip.fault() ? "faulty" : "skipped"), skip.count(), skip.why(), lines + more);
	}
}
