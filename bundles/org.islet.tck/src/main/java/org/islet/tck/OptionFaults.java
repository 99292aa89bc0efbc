// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Days;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportType;

/** What is wrong with the options a report type declares. */
final class OptionFaults {

	private static final String IDENTIFIER = "[A-Za-z][A-Za-z0-9]*";
	private static final List<String> LANGUAGES = List.of("", "_de");

	private final List<String> faults = new ArrayList<>();
	private final URL template;

	private OptionFaults(URL template) {
		this.template = template;
	}

	static List<String> of(ReportType type) {
		OptionFaults found = new OptionFaults(type.template());
		Set<String> names = new HashSet<>();
		for (ReportOption option : type.options()) {
			found.check(names.add(option.name()), option.name() + " is declared twice");
			found.look(option);
		}
		if (!type.options().isEmpty()) {
			for (String language : LANGUAGES) {
				found.words(type, language);
			}
		}
		found.check(type.options().equals(type.options()), "they are others when asked again");
		return found.faults;
	}

	/** @return values to try, each of which the option takes */
	static List<String> tries(ReportOption option) {
		return switch (option) {
		case Quantity number -> List.of(Quantity.plain(number.least()), Quantity.plain(number.most()));
		case Days ignored -> List.of("", "2026-03-01", "1970-01-01, 2026-03-01");
		default -> option.values();
		};
	}

	private void look(ReportOption option) {
		check(option.name().matches(IDENTIFIER), option.name() + " is no identifier");
		check(option.takes(option.usual()), option.name() + " does not take its usual value " + option.usual());
		check(Set.copyOf(option.values()).size() == option.values().size(), option.name() + " has a value twice");
		for (String value : tries(option)) {
			check(option.takes(value), option.name() + " does not take " + value);
		}
	}

	/** English is owed; where there is another language, all of it. */
	@SuppressWarnings("deprecation") // an URI knows no handler of a bundle's entries
	private void words(ReportType type, String language) {
		Properties texts = new Properties();
		try (var in = new URL(template, file(language)).openStream()) {
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		} catch (IOException e) {
			check(!language.isEmpty(), "there are no words beside the template: " + e.getMessage());
			return;
		}
		for (ReportOption option : type.options()) {
			String key = "option." + option.name();
			has(texts, key, language);
			if (!(option instanceof ReportOption.YesNo)) {
				option.values().forEach(value -> has(texts, key + "." + value, language));
			}
		}
	}

	private String file(String language) {
		String path = template.getPath();
		String name = path.substring(path.lastIndexOf('/') + 1);
		return name.replace(".rptdesign", language + ".properties");
	}

	private void has(Properties texts, String key, String language) {
		check(!texts.getProperty(key, "").isBlank(), "no text " + key + " in " + file(language));
	}

	private void check(boolean holds, String fault) {
		if (!holds) {
			faults.add(fault);
		}
	}
}
