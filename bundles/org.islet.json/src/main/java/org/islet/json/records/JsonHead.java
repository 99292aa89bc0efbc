// SPDX-License-Identifier: EPL-2.0
package org.islet.json.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The beginning of a file of {@link JsonRecords}, which breaks off anywhere. */
public final class JsonHead {

	private static final ObjectMapper MAPPER = JsonMapper.builder().build();
	private static final int DEEPEST = 50;

	private final JsonParser parser;
	private boolean ended;

	private JsonHead(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * @param bytes a file's first bytes
	 * @param wrappers as {@link JsonRecords#JsonRecords} takes them
	 * @return the records that begin in them, the last one as far as it goes; empty if it is no JSON
	 */
	public static List<JsonRecord> of(byte[] bytes, Set<String> wrappers) {
		List<JsonRecord> records = new ArrayList<>();
		try (JsonParser parser = MAPPER.getFactory().createParser(bytes)) {
			JsonHead head = new JsonHead(parser);
			for (JsonToken token = head.next(); token != null; token = head.next()) {
				add(head.value(token, 0), wrappers, records);
			}
		} catch (IOException | IllegalStateException noJson) {
			// then nothing is known of it
		}
		return records;
	}

	private static void add(JsonNode outermost, Set<String> wrappers, List<JsonRecord> records) {
		JsonNode inner = wrappers.stream().map(outermost::path).filter(JsonNode::isContainerNode).findFirst()
				.orElse(outermost);
		if (inner.isArray()) {
			inner.forEach(element -> records.add(new JsonRecord(element, 1)));
		} else {
			records.add(new JsonRecord(inner, 1));
		}
	}

	private JsonToken next() {
		try {
			JsonToken token = ended ? null : parser.nextToken();
			ended = token == null;
			return token;
		} catch (IOException breaksOff) {
			ended = true;
			return null;
		}
	}

	private JsonNode value(JsonToken token, int depth) throws IOException {
		if (depth > DEEPEST) {
			ended = true;
		}
		return switch (token) {
		case START_OBJECT -> object(depth);
		case START_ARRAY -> array(depth);
		case VALUE_STRING -> JsonNodeFactory.instance.textNode(text());
		case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDoubleValue());
		case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
		default -> JsonNodeFactory.instance.nullNode();
		};
	}

	/** A text is read when it is asked for, and may break off. */
	private String text() {
		try {
			return parser.getText();
		} catch (IOException breaksOff) {
			ended = true;
			return "";
		}
	}

	private ObjectNode object(int depth) throws IOException {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		for (JsonToken name = next(); name == JsonToken.FIELD_NAME; name = next()) {
			String field = parser.currentName();
			JsonToken value = next();
			if (value != null) {
				object.set(field, value(value, depth + 1));
			}
		}
		return object;
	}

	private ArrayNode array(int depth) throws IOException {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
			array.add(value(token, depth + 1));
		}
		return array;
	}
}
