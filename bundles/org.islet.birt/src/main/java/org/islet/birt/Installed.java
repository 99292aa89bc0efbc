// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.islet.report.Prints;
import org.islet.report.ReportOption;
import org.islet.report.ReportType;
import org.islet.report.host.Reports.OptionInfo;
import org.islet.report.host.Reports.ReportInfo;

/**
 * A report type with what it declares.
 *
 * @param type the plugin
 * @param id what it is asked for by
 * @param title its name in English
 * @param needs what data it cannot do without
 * @param days days covered when the user does not say
 * @param earlier how many periods of the same length before the printed one it looks at
 * @param place where it stands among others bound with it, the lowest first
 * @param bundle symbolic name of its bundle
 * @param version version of its bundle
 * @param revision changes when its bundle's content may have changed
 */
record Installed(ReportType type, String id, String title, List<String> needs, int days, int earlier,
		int place, String bundle, String version, long revision) {

	private static final String TITLE = "title";

	static Installed of(ReportType type, Map<String, ?> declared, String bundle, String version, long revision) {
		String id = (String) declared.get(Prints.PREFIX_ + "id");
		Object needs = declared.get(Prints.PREFIX_ + "needs");
		return new Installed(type, id, String.valueOf(declared.get(Prints.PREFIX_ + TITLE)),
				needs instanceof String[] several ? List.of(several) : needs == null ? List.of() : List.of(needs + ""),
				number(declared, "days", 1), number(declared, "earlier", 0), number(declared, "place", 50), bundle,
				version, revision);
	}

	private static int number(Map<String, ?> declared, String name, int otherwise) {
		return declared.get(Prints.PREFIX_ + name) instanceof Integer number ? number : otherwise;
	}

	/** @return it, with its words in that language where the texts beside its template have them */
	ReportInfo info(Locale locale) {
		Properties texts = texts(locale);
		return new ReportInfo(id, texts.getProperty(TITLE, title), needs, days, earlier, bundle, version,
				options().stream().map(option -> info(option, texts)).toList());
	}

	private static OptionInfo info(ReportOption option, Properties texts) {
		String key = "option." + option.name();
		return new OptionInfo(option, texts.getProperty(key, option.name()),
				option.values().stream().map(value -> texts.getProperty(key + "." + value, value)).toList());
	}

	/** @return its name in that language */
	String title(Locale locale) {
		return texts(locale).getProperty(TITLE, title);
	}

	/** @return what can be chosen about it */
	List<ReportOption> options() {
		try {
			return type.options();
		} catch (RuntimeException | LinkageError e) {
			// a plugin that fails when asked is still listed and printed, with nothing to choose
			return List.of();
		}
	}

	/** @return what lies beside its template, that language's before English */
	private Properties texts(Locale locale) {
		Properties texts = new Properties();
		try {
			URL template = type.template();
			TemplateResources beside = new TemplateResources(path -> null, template);
			String name = TemplateResources.name(template);
			load(texts, beside, name + ".properties");
			load(texts, beside, name + "_" + locale.getLanguage() + ".properties");
		} catch (RuntimeException | LinkageError e) {
			// a plugin that fails when asked for its template is still listed, and says so when it is printed
			return new Properties();
		}
		return texts;
	}

	private static void load(Properties texts, TemplateResources beside, String file) {
		URL url = beside.beside(file);
		if (url == null) {
			return;
		}
		try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
			texts.load(in);
		} catch (IOException | IllegalArgumentException e) {
			// whatever of it could be read is used
		}
	}
}
