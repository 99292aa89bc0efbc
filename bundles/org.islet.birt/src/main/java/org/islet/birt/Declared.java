// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a template says of itself: its title and the user properties {@code isletNeeds} and {@code isletDays}.
 *
 * @param title its title; empty if it has none
 * @param needs what data it cannot do without
 * @param days days covered when the user does not say
 * @param texts names of the texts it includes
 */
record Declared(String title, List<String> needs, int days, List<String> texts) {

	/** The user properties a template may have. */
	static final Set<String> PROPERTIES = Set.of("isletNeeds", "isletDays");

	private static final Set<String> NEEDS = Set.of("any", "glucose", "sensor", "meter", "pump", "settings");
	private static final Set<String> SAID = Set.of("property", "text-property");
	private static final int LONGEST = 366;

	/**
	 * @param design a template that passed {@link Inspection}
	 * @throws RefusedException if it says what cannot be
	 */
	static Declared of(byte[] design) throws RefusedException {
		Properties said = new Properties();
		List<String> texts = new ArrayList<>();
		try {
			read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(design)), said,
					texts);
		} catch (XMLStreamException e) {
			throw new RefusedException(Texts.format("refused.xml", e.getLocation().getLineNumber(), e.getMessage()));
		}
		return new Declared(said.getProperty("title", "").strip(), needs(said.getProperty("isletNeeds", "any")),
				days(said.getProperty("isletDays", "14").strip()), List.copyOf(texts));
	}

	/** The report's own properties are the root's children; what it includes lies one level further in. */
	private static void read(XMLStreamReader xml, Properties said, List<String> texts) throws XMLStreamException {
		int depth = 0;
		String list = null;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.END_ELEMENT) {
				depth--;
			} else if (event == XMLStreamReader.START_ELEMENT) {
				depth++;
				String name = xml.getAttributeValue(null, "name");
				if (depth == 2 && SAID.contains(xml.getLocalName()) && name != null) {
					said.setProperty(name, xml.getElementText());
					depth--;
				} else if (depth == 2) {
					list = name;
				} else if (depth == 3 && xml.getLocalName().equals("value") && "includeResource".equals(list)) {
					texts.add(xml.getElementText().strip());
					depth--;
				}
			}
		}
	}

	private static List<String> needs(String words) throws RefusedException {
		List<String> needs = Stream.of(words.strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
		for (String need : needs) {
			if (!NEEDS.containsAll(List.of(need.split("\\|")))) {
				throw new RefusedException(
						Texts.format("refused.need", need, String.join(", ", NEEDS.stream().sorted().toList())));
			}
		}
		return needs;
	}

	private static int days(String number) throws RefusedException {
		if (number.matches("[0-9]{1,3}")) {
			int days = Integer.parseInt(number);
			if (days >= 1 && days <= LONGEST) {
				return days;
			}
		}
		throw new RefusedException(Texts.format("refused.days", number, LONGEST));
	}
}
