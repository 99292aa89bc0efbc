// SPDX-License-Identifier: EPL-2.0
package org.islet.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A choice that a report type leaves to whoever asks for it, so that a face can offer it without knowing the report. What
 * people call it stands under {@code option.NAME} in the properties beside the template, what they call a value that can be
 * counted under {@code option.NAME.VALUE}. Names are identifiers.
 *
 * <p>The host refuses what an option does not take before the report type hears of it, so that {@code in} finds a value
 * always; called without a host, it throws {@link IllegalArgumentException} for such a value.
 */
@ProviderType
public sealed interface ReportOption {

	/** @return what it is called in {@link ReportRequest#options()} */
	String name();

	/** @return the value that is meant where none is said; empty where that depends on the data */
	String usual();

	/** @return the values it takes, the usual one of a choice first; empty where they cannot be counted */
	List<String> values();

	/** @return whether that is a value of it; a blank one stands for the usual one */
	boolean takes(String value);

	private String said(ReportRequest request) {
		String value = request.options().getOrDefault(name(), "").strip();
		if (!takes(value)) {
			throw new IllegalArgumentException("the option " + name() + " cannot be \"" + value + "\"");
		}
		return value.isEmpty() ? usual() : value;
	}

	/** @return the words of a list with commas, semicolons or spaces between them */
	private static Stream<String> words(String list) {
		return Stream.of(list.split("[,;\\s]+")).filter(word -> !word.isEmpty());
	}

	/**
	 * {@code yes} or {@code no}.
	 *
	 * @param otherwise what is meant where nothing is said
	 */
	record YesNo(String name, boolean otherwise) implements ReportOption {

		private static final String YES = "yes";
		private static final String NO = "no";

		@Override
		public String usual() {
			return otherwise ? YES : NO;
		}

		@Override
		public List<String> values() {
			return List.of(YES, NO);
		}

		@Override
		public boolean takes(String value) {
			return value.isBlank() || Stream.of(YES, NO).anyMatch(value.strip()::equalsIgnoreCase);
		}

		/** @return what was chosen */
		public boolean in(ReportRequest request) {
			return ((ReportOption) this).said(request).equalsIgnoreCase(YES);
		}
	}

	/**
	 * One of several values.
	 *
	 * @param values the usual one first; words of small letters and digits
	 */
	record Choice(String name, List<String> values) implements ReportOption {

		public Choice {
			values = List.copyOf(values);
		}

		/** @param values the usual one first */
		public static Choice of(String name, String... values) {
			return new Choice(name, Arrays.asList(values));
		}

		@Override
		public String usual() {
			return values.getFirst();
		}

		@Override
		public boolean takes(String value) {
			return value.isBlank() || values.contains(value.strip().toLowerCase(Locale.ROOT));
		}

		/** @return the value that was chosen */
		public String in(ReportRequest request) {
			return ((ReportOption) this).said(request).toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * Any of several values, with commas between them; all where nothing is said.
	 *
	 * @param values words of small letters and digits
	 */
	record Several(String name, List<String> values) implements ReportOption {

		public Several {
			values = List.copyOf(values);
		}

		@Override
		public String usual() {
			return "";
		}

		@Override
		public boolean takes(String value) {
			return words(value.toLowerCase(Locale.ROOT)).allMatch(values::contains);
		}

		/** @return the values that were chosen, in their order; empty for all */
		public List<String> in(ReportRequest request) {
			List<String> said = words(((ReportOption) this).said(request).toLowerCase(Locale.ROOT)).toList();
			return values.stream().filter(said::contains).toList();
		}
	}

	/**
	 * A number, with up to two decimals.
	 *
	 * @param least the smallest it may be
	 * @param most the largest
	 * @param otherwise what is meant where nothing is said
	 */
	record Quantity(String name, double least, double most, double otherwise) implements ReportOption {

		private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");

		@Override
		public String usual() {
			return plain(otherwise);
		}

		/** @return a number as it can be said */
		public static String plain(double number) {
			return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
		}

		@Override
		public List<String> values() {
			return List.of();
		}

		@Override
		public boolean takes(String value) {
			return value.isBlank() || NUMBER.matcher(value.strip()).matches() && number(value) >= least
					&& number(value) <= most;
		}

		private static double number(String value) {
			return Double.parseDouble(value.strip().replace(',', '.'));
		}

		/** @return the number that was chosen */
		public double in(ReportRequest request) {
			return number(((ReportOption) this).said(request));
		}
	}

	/** Days, written as {@code 2026-03-01}, with commas between them. What none means is the report's affair. */
	record Days(String name) implements ReportOption {

		@Override
		public String usual() {
			return "";
		}

		@Override
		public List<String> values() {
			return List.of();
		}

		@Override
		public boolean takes(String value) {
			try {
				words(value).forEach(LocalDate::parse);
				return true;
			} catch (DateTimeParseException e) {
				return false;
			}
		}

		/** @return the days that were chosen, each once, the first one first */
		public List<LocalDate> in(ReportRequest request) {
			return List
					.copyOf(new TreeSet<>(words(((ReportOption) this).said(request)).map(LocalDate::parse).toList()));
		}
	}
}
