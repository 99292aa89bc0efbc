// SPDX-License-Identifier: EPL-2.0
package org.islet.json.records;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One JSON object as another program wrote it. What is absent, null or of another kind than asked for is empty; a caller
 * that must tell the two apart asks {@link #has}.
 */
public final class JsonRecord {

	private static final ObjectMapper MAPPER = JsonMapper.builder().build();
	private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{0,25})?([eE][+-]?[0-9]{1,3})?");

	private final JsonNode fields;
	private final long line;

	JsonRecord(JsonNode fields, long line) {
		this.fields = fields;
		this.line = line;
	}

	/** @return the line of the file it begins in, from 1 */
	public long line() {
		return line;
	}

	/** @return the names of its fields, in their order; empty if it is no object at all */
	public Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		fields.fieldNames().forEachRemaining(names::add);
		return names;
	}

	/** @return whether there is such a field and it is not null */
	public boolean has(String name) {
		return fields.hasNonNull(name);
	}

	/** @return a text, or a number or truth value as text; empty also where it is blank */
	public Optional<String> text(String name) {
		JsonNode value = fields.path(name);
		return value.isValueNode() && !value.isNull() ? Optional.of(value.asText().strip()).filter(t -> !t.isEmpty())
				: Optional.empty();
	}

	/** @return a finite number, also where it is written as text with a decimal point */
	public OptionalDouble number(String name) {
		JsonNode value = fields.path(name);
		if (value.isNumber()) {
			return finite(value.doubleValue());
		}
		String text = value.isTextual() ? value.textValue().strip() : "";
		return NUMBER.matcher(text).matches() ? finite(Double.parseDouble(text)) : OptionalDouble.empty();
	}

	private static OptionalDouble finite(double number) {
		return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
	}

	/** @return a number without a fraction, also where it is written as text */
	public OptionalLong whole(String name) {
		OptionalDouble number = number(name);
		return number.isPresent() && Math.rint(number.getAsDouble()) == number.getAsDouble()
				&& Math.abs(number.getAsDouble()) < 1L << 53 ? OptionalLong.of((long) number.getAsDouble())
						: OptionalLong.empty();
	}

	/** @return how many digits a number has behind the decimal point as it is written; 0 where it is none */
	public int decimals(String name) {
		OptionalDouble number = number(name);
		return number.isEmpty() ? 0
				: Math.max(0, BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().scale());
	}

	/** @return a truth value, also where it is written as text */
	public Optional<Boolean> flag(String name) {
		return switch (text(name).orElse("")) {
		case "true" -> Optional.of(true);
		case "false" -> Optional.of(false);
		default -> Optional.empty();
		};
	}

	/** @return an ISO 8601 time with {@code Z} or an offset */
	public Optional<Instant> instant(String name) {
		return offset(name).map(OffsetDateTime::toInstant);
	}

	/** @return an ISO 8601 time with {@code Z} or an offset, as it is written */
	public Optional<OffsetDateTime> offset(String name) {
		try {
			return text(name).map(JsonRecord::colon).map(OffsetDateTime::parse);
		} catch (DateTimeException none) {
			return Optional.empty();
		}
	}

	/** Some write an offset without its colon. */
	private static String colon(String time) {
		return time.replaceFirst("(T.*[+-][0-9]{2})([0-9]{2})$", "$1:$2");
	}

	/** @return an ISO 8601 time that has neither {@code Z} nor offset */
	public Optional<LocalDateTime> local(String name) {
		try {
			return text(name).map(LocalDateTime::parse);
		} catch (DateTimeException none) {
			return Optional.empty();
		}
	}

	/** @return the object in a field, also where it is JSON written as text */
	public Optional<JsonRecord> object(String name) {
		JsonNode value = container(name);
		return value.isObject() ? Optional.of(new JsonRecord(value, line)) : Optional.empty();
	}

	/**
	 * @return the elements of the array in a field, also where it is JSON written as text; those that are no objects have
	 *         no fields
	 */
	public List<JsonRecord> objects(String name) {
		List<JsonRecord> all = new ArrayList<>();
		JsonNode value = container(name);
		if (value.isArray()) {
			value.forEach(element -> all.add(new JsonRecord(element, line)));
		}
		return all;
	}

	private JsonNode container(String name) {
		JsonNode value = fields.path(name);
		String text = value.isTextual() ? value.textValue().strip() : "";
		if (!text.startsWith("{") && !text.startsWith("[")) {
			return value;
		}
		try {
			return MAPPER.readTree(text);
		} catch (JsonProcessingException plainText) {
			return value;
		}
	}

	/** @return the same with fields called {@code a.b} as what they are short for: {@code b} in an object {@code a} */
	public JsonRecord unfolded() {
		if (names().stream().noneMatch(name -> name.indexOf('.') > 0)) {
			return this;
		}
		ObjectNode whole = JsonNodeFactory.instance.objectNode();
		fields.properties().forEach(field -> unfold(whole, field.getKey(), field.getValue()));
		return new JsonRecord(whole, line);
	}

	private static void unfold(ObjectNode into, String name, JsonNode value) {
		int dot = name.indexOf('.');
		if (dot <= 0) {
			into.set(name, value);
			return;
		}
		String outer = name.substring(0, dot);
		ObjectNode object = into.get(outer) instanceof ObjectNode known ? known : into.putObject(outer);
		unfold(object, name.substring(dot + 1), value);
	}

	/** @return the texts and numbers in the array in a field, or the one that stands there by itself */
	public List<String> texts(String name) {
		List<String> all = new ArrayList<>();
		JsonNode value = fields.path(name);
		if (value.isArray()) {
			value.forEach(element -> all.add(element.asText().strip()));
		} else {
			text(name).ifPresent(all::add);
		}
		all.removeIf(String::isEmpty);
		return all;
	}

	@Override
	public String toString() {
		return line + ": " + fields;
	}
}
