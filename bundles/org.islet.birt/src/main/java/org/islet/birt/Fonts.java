// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The theme's fonts as files: for the text of PDFs, and for the lettering of pictures in them. */
final class Fonts {

	private Fonts() {
	}

	/**
	 * @param folder where the fonts are laid
	 * @return the engine's font configuration: these fonts, whatever a template asks for, and nothing of the computer's
	 */
	static URL lay(Theme theme, Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		for (String font : Theme.FONTS) {
			files.add(copy(theme, font, folder));
		}
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<font>\n<font-paths>\n");
		files.forEach(file -> xml.append("<path path=\"").append(escape(file.toString())).append("\"/>\n"));
		xml.append("</font-paths>\n<font-aliases>\n");
		for (String generic : List.of("serif", "sans-serif", "cursive", "fantasy", "monospace")) {
			xml.append("<mapping name=\"").append(generic).append("\" font-family=\"" + Theme.FAMILY + "\"/>\n");
		}
		xml.append("</font-aliases>\n<composite-font name=\"all-fonts\"><font font-family=\"" + Theme.FAMILY
				+ "\"/></composite-font>\n</font>\n");
		Path configuration = folder.resolve("fonts.xml");
		Files.writeString(configuration, xml);
		return configuration.toUri().toURL();
	}

	/** Makes the fonts known to Java, which paints the pictures; a known font stays known. */
	static void register(Path folder) {
		GraphicsEnvironment screen = GraphicsEnvironment.getLocalGraphicsEnvironment();
		for (String font : Theme.FONTS) {
			Path file = folder.resolve(name(font));
			try {
				screen.registerFont(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (FontFormatException e) {
				throw new IllegalStateException(file + " is not a font", e);
			}
		}
	}

	private static Path copy(Theme theme, String font, Path folder) throws IOException {
		URL source = theme.find(font);
		if (source == null) {
			throw new IOException("the theme has no " + font);
		}
		Path file = folder.resolve(name(font));
		var connection = source.openConnection();
		connection.setUseCaches(false);
		try (InputStream in = connection.getInputStream()) {
			if (!Files.exists(file) || Files.size(file) != connection.getContentLengthLong()) {
				Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		return file;
	}

	private static String name(String font) {
		return font.substring(font.lastIndexOf('/') + 1);
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}
}
