// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/** A template as a bundle: no code, a capability that says what it prints, and this bundle required to print it. */
final class TemplateBundle {

	/** The name a packed template requires this bundle by. */
	static final String EXTENDER = "org.islet.template";

	private static final String REPORT = "org.islet.report";
	private static final String PATH = "template";

	private TemplateBundle() {
	}

	/** @return where in a bundle templates lie that have no Java of their own */
	static List<String> paths(Bundle bundle) {
		BundleRevision revision = bundle.adapt(BundleRevision.class);
		if (revision == null || (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0) {
			return List.of();
		}
		return revision.getDeclaredCapabilities(REPORT).stream().map(one -> one.getAttributes().get(PATH))
				.filter(String.class::isInstance).map(String.class::cast).toList();
	}

	/** @param parts the template and its texts */
	static void write(TemplateFile template, List<Path> parts, OutputStream out) throws IOException {
		long changed = 0;
		for (Path part : parts) {
			changed = Math.max(changed, Files.getLastModifiedTime(part).toMillis());
		}
		JarOutputStream jar = new JarOutputStream(out);
		entry(jar, "META-INF/MANIFEST.MF", changed);
		manifest(template, Instant.ofEpochMilli(changed)).write(jar);
		for (Path part : parts) {
			entry(jar, part.getFileName().toString(), changed);
			Files.copy(part, jar);
		}
		jar.finish();
	}

	private static void entry(JarOutputStream jar, String name, long changed) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTime(changed);
		jar.putNextEntry(entry);
	}

	private static Manifest manifest(TemplateFile template, Instant changed) {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		String title = template.installed().title(Locale.ROOT);
		main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
		main.putValue(Constants.BUNDLE_SYMBOLICNAME, EXTENDER + "." + template.id());
		main.putValue(Constants.BUNDLE_NAME, title);
		main.putValue(Constants.BUNDLE_VERSION, "1.0.0."
				+ DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC).format(changed));
		main.putValue(Constants.PROVIDE_CAPABILITY, REPORT + ";" + REPORT + "=" + quoted(template.id()) + ";title="
				+ quoted(title) + ";needs:List<String>=" + quoted(String.join(",", template.declared().needs()))
				+ ";days:Long=" + template.declared().days() + ";" + PATH + "="
				+ quoted(template.id() + TemplateFile.ENDING));
		main.putValue(Constants.REQUIRE_CAPABILITY, "osgi.extender;filter:=\"(&(osgi.extender=" + EXTENDER
				+ ")(version>=1.0)(!(version>=2.0)))\"");
		return manifest;
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
