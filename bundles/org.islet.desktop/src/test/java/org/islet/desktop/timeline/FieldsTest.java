// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

import org.islet.desktop.Texts;
import org.islet.desktop.timeline.Fields.Field;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.report.ReportRequest;
import org.islet.report.page.Wording;
import org.junit.jupiter.api.Test;

class FieldsTest {

	private static final LocalDateTime WHEN = LocalDateTime.of(2026, 3, 1, 8, 0);

	private static Wording wording(GlucoseUnit unit, Locale locale) {
		return new Wording(Texts.class, "texts",
				new ReportRequest(unit, locale, ReportRequest.Paper.A4, Instant.EPOCH, "", Map.of()), ZoneId.of("UTC"));
	}

	private static final Wording ENGLISH = wording(GlucoseUnit.MG_DL, Locale.ENGLISH);

	/** What has no words of its own: it is written as it is, or has a symbol. */
	private static final Set<Class<?>> PLAIN = Set.of(GlucoseUnit.class, HbA1c.Unit.class, GlucoseValue.class);

	private static void wanted(Class<?> type, Set<String> keys, Set<Class<?>> seen) {
		if (PLAIN.contains(type) || !seen.add(type)) {
			return;
		}
		if (type.isEnum()) {
			for (Object one : type.getEnumConstants()) {
				keys.add("value." + type.getSimpleName() + "." + ((Enum<?>) one).name());
			}
		} else if (type.isRecord() && type != CarbAmount.class) {
			for (RecordComponent part : type.getRecordComponents()) {
				if (Entry.class.isAssignableFrom(type)) {
					keys.add("field." + part.getName());
				}
				types(part.getGenericType()).forEach(one -> wanted(one, keys, seen));
			}
		} else if (type == CarbAmount.class) {
			wanted(CarbUnit.class, keys, seen);
		}
	}

	private static List<Class<?>> types(Type type) {
		List<Class<?>> found = new ArrayList<>();
		if (type instanceof ParameterizedType several) {
			for (Type one : several.getActualTypeArguments()) {
				found.addAll(types(one));
			}
		} else if (type instanceof Class<?> one) {
			found.add(one);
		}
		return found;
	}

	@Test
	void everyFieldAndChoiceOfEveryEntryHasAWord() {
		Set<String> keys = new TreeSet<>();
		for (Class<?> kind : Entry.class.getPermittedSubclasses()) {
			wanted(kind, keys, new java.util.HashSet<>());
		}
		keys.remove("field.when");
		assertTrue(keys.size() > 80, keys::toString);
		assertEquals(List.of(), keys.stream().filter(key -> !ENGLISH.has(key)).toList());
	}

	@Test
	void everyKindOfEntryHasAName() {
		EntryWords words = new EntryWords(wording(GlucoseUnit.MG_DL, Locale.GERMAN));
		for (DeviceEvent.Kind kind : DeviceEvent.Kind.values()) {
			assertTrue(!words.kind(DeviceEvent.of(WHEN, kind, "", "")).isBlank());
		}
		for (Glucose.Origin origin : Glucose.Origin.values()) {
			assertTrue(!words.kind(Glucose.of(WHEN, GlucoseValue.mgdl(100), origin)).isBlank());
		}
		assertEquals("Kohlenhydrate", words.kind(new Carbs(WHEN, new CarbAmount(12, CarbUnit.GRAMS))));
	}

	@Test
	void aBolusTellsItsDosesAndWhoGaveIt() {
		List<Field> fields = Fields.of(Bolus.normal(WHEN, Bolus.Source.PRESET, 4.55), ENGLISH);
		assertTrue(fields.contains(new Field("At once: delivered (U)", "4.55")), fields::toString);
		assertTrue(fields.contains(new Field("Given by", "preset bolus")), fields::toString);
	}

	@Test
	void glucoseInAnotherUnitKeepsTheDevicesOwnNumber() {
		Glucose reading = Glucose.of(WHEN, new GlucoseValue(7.8, GlucoseUnit.MMOL_L), Glucose.Origin.METER);
		assertEquals(new Field("Glucose", "141\u00a0mg/dL (7.8\u00a0mmol/L on the device)"),
				Fields.of(reading, ENGLISH).getFirst());
		assertEquals("7,8\u00a0mmol/L", new EntryWords(wording(GlucoseUnit.MMOL_L, Locale.GERMAN)).brief(reading));
	}

	@Test
	void aReadingBeyondTheDevicesRangeIsSaidToBe() {
		Glucose reading = new Glucose(WHEN, GlucoseValue.mgdl(400), Glucose.Origin.SENSOR, Glucose.Bound.ABOVE,
				OptionalDouble.empty(), Optional.empty());
		assertEquals(">400\u00a0mg/dL", new EntryWords(ENGLISH).brief(reading));
	}
}
