// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.islet.wrap.birt.TherapyData;

/**
 * Looks through a template before the engine sees it. What is not known to be harmless is refused: BIRT's designs have
 * many ways to a file, an address or a class, and each version brings more.
 */
final class Inspection {

	private static final Set<String> ELEMENTS;
	private static final Set<String> NAMES;
	private static final Set<String> PROPERTIES = Set.of("property", "text-property", "xml-property", "expression",
			"list-property", "simple-property-list", "structure", "method");
	private static final Set<String> SCRIPTS = Set.of("expression", "method", "value");
	private static final Set<String> LANGUAGES = Set.of("javascript", "constant");
	private static final Pattern JAVA = Pattern.compile("\\b(Packages|JavaAdapter|JavaImporter|importClass"
			+ "|importPackage|getClass)\\b|\\b(java|javax|org|com|net|edu|sun|jdk)\\s*\\.");
	private static final Pattern RESOURCE = Pattern.compile("[A-Za-z0-9_-]+");

	static {
		Properties rules = new Properties();
		try (var in = Inspection.class.getResourceAsStream("template-rules.properties")) {
			rules.load(in);
		} catch (java.io.IOException e) {
			throw new ExceptionInInitializerError(e);
		}
		ELEMENTS = words(rules.getProperty("elements"));
		NAMES = words(rules.getProperty("names"));
	}

	private final Deque<Part> path = new ArrayDeque<>();
	private int line;

	/** An open element: its tag, what it is named, its text so far, and for pictures and texts what they hold. */
	private record Part(String tag, String name, StringBuilder text, Properties values) {
	}

	private static Set<String> words(String list) {
		return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * @param design the template's bytes
	 * @throws RefusedException naming the first thing it may not do
	 */
	void check(byte[] design) throws RefusedException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(design)).toString();
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
			read(factory.createXMLStreamReader(new StringReader(text.replaceFirst("^\uFEFF", ""))));
		} catch (CharacterCodingException e) {
			throw refused("encoding");
		} catch (XMLStreamException e) {
			throw refused("xml", e.getMessage());
		}
	}

	private void read(XMLStreamReader xml) throws XMLStreamException, RefusedException {
		String encoding = xml.getCharacterEncodingScheme();
		if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
			throw refused("encoding");
		}
		while (xml.hasNext()) {
			int event = xml.next();
			line = xml.getLocation().getLineNumber();
			switch (event) {
			case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw refused("doctype");
			case XMLStreamReader.START_ELEMENT -> open(xml);
			case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
				if (!path.isEmpty()) {
					path.peek().text().append(xml.getText());
				}
			}
			case XMLStreamReader.END_ELEMENT -> close(path.pop());
			default -> {
				// comments and white space
			}
			}
		}
	}

	private void open(XMLStreamReader xml) throws RefusedException {
		String tag = xml.getLocalName();
		String name = xml.getAttributeValue(null, "name");
		if (!ELEMENTS.contains(tag)) {
			throw refused("element", tag);
		}
		if (PROPERTIES.contains(tag) && name != null && !NAMES.contains(name)) {
			throw refused("property", name, owner());
		}
		String type = xml.getAttributeValue(null, "type");
		if (SCRIPTS.contains(tag) && type != null && !LANGUAGES.contains(type)) {
			throw refused("language", type);
		}
		String parent = xml.getAttributeValue(null, "extends");
		if (parent != null && !parent.startsWith("islet.")) {
			throw refused("library", parent);
		}
		if (tag.startsWith("oda-data-s")) {
			String wanted = tag.equals("oda-data-source") ? TherapyData.SOURCE : TherapyData.SET;
			String asked = xml.getAttributeValue(null, "extensionID");
			if (!wanted.equals(asked)) {
				throw refused("source", String.valueOf(asked));
			}
		}
		Part part = new Part(tag, name, new StringBuilder(), new Properties());
		if (tag.equals("text-property") && xml.getAttributeValue(null, "key") != null) {
			path.peek().values().setProperty("key", "");
		}
		path.push(part);
	}

	/** @return the tag of the report element that is being looked at */
	private String owner() {
		return path.stream().map(Part::tag).filter(tag -> !PROPERTIES.contains(tag)).findFirst().orElse("report");
	}

	private void close(Part part) throws RefusedException {
		String text = part.text().toString().strip();
		if (SCRIPTS.contains(part.tag())) {
			Matcher java = JAVA.matcher(text);
			if (java.find()) {
				throw refused("java", owner(), java.group());
			}
		}
		Part parent = path.peek();
		if (part.name() != null && parent != null && PROPERTIES.contains(part.tag())) {
			parent.values().merge(part.name(), text, (one, other) -> one + " " + other);
			value(part.name(), text);
		}
		if (part.tag().equals("value") && "includeResource".equals(parent.name())
				&& !RESOURCE.matcher(text).matches()) {
			throw refused("file", text);
		}
		content(part, parent);
	}

	private void value(String name, String text) throws RefusedException {
		switch (name) {
		case "fileName" -> require(text.equals(Theme.LIBRARY), "library", text);
		case "theme" -> require(text.startsWith("islet."), "library", text);
		case "source" -> require(text.equals("expr") || text.equals("embed"), "picture", text);
		default -> {
			// the other names hold nothing that leads anywhere
		}
		}
	}

	private void content(Part part, Part parent) throws RefusedException {
		String type = part.values().getProperty("contentType", "auto");
		switch (part.tag()) {
		case "text-data" -> require(type.equals("plain"), "markup", part.tag());
		case "text" -> {
			if (!type.equals("plain")) {
				require(!part.values().containsKey("key"), "markup", part.tag());
				require(Pictures.harmless(part.values().getProperty("content", "")), "markup", part.tag());
			}
		}
		case "structure" -> {
			if (parent != null && "userProperties".equals(parent.name())) {
				// the engine acts on some: AppendList names files to append
				String name = part.values().getProperty("name", "");
				require(Declared.PROPERTIES.contains(name), "property", name, "report");
			}
			if (parent != null && "images".equals(parent.name())) {
				require(Pictures.raster(part.values().getProperty("type"), part.values().getProperty("data")),
						"picture", part.values().getProperty("name", ""));
			}
		}
		default -> {
			// nothing more to look at
		}
		}
	}

	private void require(boolean harmless, String key, String... values) throws RefusedException {
		if (!harmless) {
			throw refused(key, values);
		}
	}

	private RefusedException refused(String key, String... values) {
		Object[] all = new Object[values.length + 1];
		all[0] = line;
		System.arraycopy(values, 0, all, 1, values.length);
		return new RefusedException(Texts.format("refused." + key, all));
	}
}
