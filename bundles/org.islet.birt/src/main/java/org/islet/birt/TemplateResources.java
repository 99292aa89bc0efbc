// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.birt.report.model.api.IResourceLocator;
import org.eclipse.birt.report.model.api.ModuleHandle;

/** What one template can name: the theme's library with its texts, and files beside the template. */
final class TemplateResources implements IResourceLocator {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\\.[A-Za-z0-9_-]+)+");
	private static final Pattern THEMES = Pattern.compile("islet(_\\w+)?\\.(rptlibrary|properties)");

	private final Theme theme;
	private final URL template;

	TemplateResources(Theme theme, URL template) {
		this.theme = theme;
		this.template = template;
	}

	/** @return the file of that name beside the template; null if there is none or the name leads elsewhere */
	URL beside(String name) {
		if (!PLAIN.matcher(name).matches()) {
			return null;
		}
		try {
			// "islet:" never wins over the template's own protocol, a bundle's entries know their handler
			URL url = resolve(name);
			url.openStream().close();
			return url;
		} catch (IOException e) {
			return null;
		}
	}

	@SuppressWarnings("deprecation") // an URI knows no handler of a bundle's entries
	private URL resolve(String name) throws MalformedURLException {
		return new URL(template, name);
	}

	@Override
	public URL findResource(ModuleHandle module, String name, int type) {
		if (name == null) {
			return null;
		}
		return THEMES.matcher(name).matches() ? theme.find(name) : beside(name);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public URL findResource(ModuleHandle module, String name, int type, Map context) {
		return findResource(module, name, type);
	}

	/** @return the template's file name without extension */
	static String name(URL template) {
		String path = URI.create(template.getPath()).getPath();
		String file = path.substring(path.lastIndexOf('/') + 1);
		return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
	}
}
