// SPDX-License-Identifier: EPL-2.0
package org.islet.json;

import java.util.List;
import java.util.Map;

import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.InsulinTotal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The model's records as JSON objects, property by component. Every entry has a property {@code kind}, the simple name
 * of its class; so the component {@code kind} of {@link DeviceEvent} is written as {@code event}, that of
 * {@link InsulinTotal} as {@code counts}. Times are ISO 8601, what is empty is left out.
 * <p>
 * Reading is strict: an unknown property, a missing one that is not optional, or text in place of a number is an error
 * rather than a wrong value.
 */
public final class ModelJson {

	private ModelJson() {
	}

	/** @return the one mapper, safe for use by several threads; whoever wants other settings takes a copy or a writer */
	public static ObjectMapper mapper() {
		return Holder.MAPPER;
	}

	private static final class Holder {

		static final ObjectMapper MAPPER = JsonMapper.builder()
				.addModule(new Jdk8Module())
				.addModule(new JavaTimeModule())
				.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
				.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
				.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
				.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
				.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
				.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
				.withCoercionConfig(LogicalType.Float, c -> c.setCoercion(CoercionInputShape.EmptyString,
						CoercionAction.Fail))
				.defaultPropertyInclusion(JsonInclude.Value.construct(
						JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
				.withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
				.withConfigOverride(Map.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
				.addMixIn(Entry.class, OfKind.class)
				.addMixIn(DeviceEvent.class, EventOfKind.class)
				.addMixIn(InsulinTotal.class, TotalOfKind.class)
				.build();

		static {
			for (Class<?> kind : Entry.class.getPermittedSubclasses()) {
				MAPPER.registerSubtypes(kind);
			}
		}
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
	private interface OfKind {
	}

	private interface EventOfKind {

		@JsonProperty("event")
		DeviceEvent.Kind kind();
	}

	private interface TotalOfKind {

		@JsonProperty("counts")
		InsulinTotal.Kind kind();
	}
}
