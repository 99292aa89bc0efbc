// SPDX-License-Identifier: EPL-2.0
package org.islet.json.records;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The records of a file, one after the other: the elements of one big array, a single object, objects one below the
 * other, or those inside an object that wraps them. Only one record is in memory at a time.
 */
public final class JsonRecords {

	private static final ObjectMapper MAPPER = JsonMapper.builder().build();

	private final JsonParser parser;
	private final Set<String> wrappers;
	private ObjectNode outermost;
	private long begins;
	private boolean array;
	private boolean found;

	/**
	 * Begins to read.
	 *
	 * @param in UTF-8, UTF-16 or UTF-32, with or without a byte order mark; not closed
	 * @param wrappers names of fields of an outermost object in which the records stand
	 * @throws IOException as {@code in} throws it
	 * @throws BrokenJsonException if not even the encoding can be told
	 */
	public JsonRecords(InputStream in, Set<String> wrappers) throws IOException, BrokenJsonException {
		this.wrappers = Set.copyOf(wrappers);
		try {
			parser = MAPPER.getFactory().createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
		} catch (CharConversionException e) {
			throw new BrokenJsonException(1, e);
		}
	}

	/**
	 * @return the next record; empty at the end of the file
	 * @throws IOException as the stream throws it
	 * @throws BrokenJsonException if it cannot be read on from here
	 */
	public Optional<JsonRecord> next() throws IOException, BrokenJsonException {
		try {
			return read();
		} catch (JsonProcessingException | CharConversionException e) {
			throw new BrokenJsonException(line(), e);
		}
	}

	private Optional<JsonRecord> read() throws IOException {
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			Optional<JsonRecord> record = outermost == null ? element(token) : inside(token);
			if (record.isPresent()) {
				return record;
			}
		}
		return Optional.empty();
	}

	/** Outside of everything, or in the one big array. */
	private Optional<JsonRecord> element(JsonToken token) throws IOException {
		if (token == JsonToken.START_ARRAY && !array) {
			array = true;
		} else if (token == JsonToken.END_ARRAY) {
			array = false;
		} else if (token == JsonToken.START_OBJECT && !array) {
			outermost = JsonNodeFactory.instance.objectNode();
			begins = line();
			found = false;
		} else {
			return record();
		}
		return Optional.empty();
	}

	/** In an outermost object: what wraps records is gone into, everything else is of the object itself. */
	private Optional<JsonRecord> inside(JsonToken token) throws IOException {
		if (array) {
			array = token != JsonToken.END_ARRAY;
			return array ? record() : Optional.empty();
		}
		if (token == JsonToken.END_OBJECT) {
			JsonRecord whole = new JsonRecord(outermost, begins);
			outermost = null;
			return found ? Optional.empty() : Optional.of(whole);
		}
		String name = parser.currentName();
		JsonToken value = parser.nextToken();
		if (wrappers.contains(name) && value != null && value.isStructStart()) {
			found = true;
			array = value == JsonToken.START_ARRAY;
			return array ? Optional.empty() : record();
		}
		outermost.set(name, tree());
		return Optional.empty();
	}

	private Optional<JsonRecord> record() throws IOException {
		long line = line();
		return Optional.of(new JsonRecord(tree(), line));
	}

	private JsonNode tree() throws IOException {
		return MAPPER.readTree(parser);
	}

	private long line() {
		return Math.max(1, parser.currentTokenLocation().getLineNr());
	}
}
