// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.islet.report.ReportType;
import org.osgi.framework.Bundle;

/**
 * A template that was found and judged.
 *
 * @param design where it lies, its texts beside it
 * @param id the name of its file
 * @param declared what it says of itself
 * @param from its file, or its bundle's symbolic name
 * @param version its bundle's version, or when the file was last changed
 * @param revision changes when it or its texts may have changed
 */
record TemplateFile(URL design, String id, Declared declared, String from, String version, long revision) {

	static final String ENDING = ".rptdesign";

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
	/** Bound with others, what clinics add comes last. */
	private static final int LAST = 90;
	private static final int LARGEST = 8 << 20;

	/** @throws RefusedException with the reason why it cannot be used */
	static TemplateFile of(Path file) throws RefusedException {
		try {
			List<Path> all = parts(file);
			FileTime changed = Files.getLastModifiedTime(file);
			long revision = 0;
			for (Path part : all) {
				revision = 31 * revision + part.getFileName().hashCode() + Files.size(part)
						+ Files.getLastModifiedTime(part).toMillis();
			}
			return judged(file.toUri().toURL(), id(file), file.toAbsolutePath().normalize().toString(),
					changed.toInstant().truncatedTo(ChronoUnit.SECONDS).toString(), revision);
		} catch (IOException e) {
			throw new RefusedException(Texts.format("refused.unread", e.getMessage()));
		}
	}

	/** @throws RefusedException with the reason why it cannot be used */
	static TemplateFile of(Bundle bundle, String path) throws RefusedException {
		URL design = bundle.getEntry(path);
		if (design == null) {
			throw new RefusedException(Texts.format("refused.unpacked", path));
		}
		return judged(design, TemplateResources.name(design), bundle.getSymbolicName(),
				bundle.getVersion().toString(), bundle.getLastModified());
	}

	/** @return the template and the texts beside it that are called as it is */
	static List<Path> parts(Path file) throws IOException {
		String id = id(file);
		Pattern texts = Pattern.compile(Pattern.quote(id) + "(_[A-Za-z0-9_]+)?\\.properties");
		Path folder = file.toAbsolutePath().getParent();
		try (Stream<Path> beside = Files.list(folder)) {
			return Stream.concat(Stream.of(file),
					beside.filter(one -> texts.matcher(one.getFileName().toString()).matches()).sorted()).toList();
		}
	}

	/** @return the id of the report a template makes */
	static String id(Path file) {
		String name = file.getFileName().toString();
		return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length())
				: name;
	}

	private static TemplateFile judged(URL design, String id, String from, String version, long revision)
			throws RefusedException {
		if (!NAME.matcher(id).matches()) {
			throw new RefusedException(Texts.format("refused.name", id));
		}
		byte[] bytes;
		try (var in = design.openStream()) {
			bytes = in.readNBytes(LARGEST + 1);
		} catch (IOException e) {
			throw new RefusedException(Texts.format("refused.unread", e.getMessage()));
		}
		if (bytes.length > LARGEST) {
			throw new RefusedException(Texts.format("refused.large", LARGEST >> 20));
		}
		new Inspection().check(bytes);
		Declared declared = Declared.of(bytes);
		TemplateResources beside = new TemplateResources(path -> null, design);
		for (String texts : declared.texts()) {
			if (beside.beside(texts + ".properties") == null) {
				throw new RefusedException(Texts.format("refused.texts", texts + ".properties"));
			}
		}
		return new TemplateFile(design, id, declared, from, version, revision);
	}

	/** @return it as something that can be printed */
	Installed installed(ReportType type) {
		return new Installed(type, id, declared.title().isEmpty() ? id : declared.title(), declared.needs(),
				declared.days(), 0, LAST, from, version, revision);
	}

	Installed installed() {
		return installed(new TemplateReport(this));
	}
}
