// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.islet.report.Prints;
import org.islet.report.ReportType;
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

	/** @return it, with the title in that language where the texts beside its template have one */
	ReportInfo info(Locale locale) {
		return new ReportInfo(id, title(locale), needs, days, earlier, bundle, version);
	}

	/** @return its name in that language */
	String title(Locale locale) {
		try {
			URL template = type.template();
			TemplateResources beside = new TemplateResources(path -> null, template);
			String name = TemplateResources.name(template);
			return text(beside, name + "_" + locale.getLanguage() + ".properties")
					.or(() -> text(beside, name + ".properties")).orElse(title);
		} catch (RuntimeException | LinkageError e) {
			// a plugin that fails when asked for its template is still listed, and says so when it is printed
			return title;
		}
	}

	private static Optional<String> text(TemplateResources beside, String file) {
		URL url = beside.beside(file);
		if (url == null) {
			return Optional.empty();
		}
		Properties texts = new Properties();
		try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
			texts.load(in);
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
		return Optional.ofNullable(texts.getProperty(TITLE));
	}
}
