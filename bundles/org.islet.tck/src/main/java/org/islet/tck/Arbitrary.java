// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.Entry;
import org.islet.model.Logged;

/** Makes any record of the model with arbitrary components, new components included without a change here. */
public final class Arbitrary {

	private static final List<String> ZONES = List.of("Europe/Berlin", "Pacific/Pago_Pago", "Pacific/Kiritimati",
			"Asia/Kolkata", "UTC");
	private static final String ALPHABET = "aZ09 .,;:'\"\\/<>&=%\n\täßЖ語\u0000😀";

	private final RandomGenerator random;

	/** @param random where everything comes from: the same seed makes the same records */
	public Arbitrary(RandomGenerator random) {
		this.random = random;
	}

	/** @return an entry of the n-th kind, counted round and round */
	public Entry entry(int n) {
		Class<?>[] kinds = Entry.class.getPermittedSubclasses();
		return (Entry) record(kinds[Math.floorMod(n, kinds.length)]);
	}

	/** @return an entry of any kind */
	public Entry entry() {
		return entry(random.nextInt(Integer.MAX_VALUE));
	}

	/** @return an entry of any kind at an instant within a span of 25 years, under a key of its own */
	public Logged<Entry> logged(String device) {
		return new Logged<>(entry(), Instant.ofEpochMilli(millis()), text() + random.nextLong(), device, 0);
	}

	/** @return a record of that class; components that its constructor refuses are made anew */
	public <T> T record(Class<T> type) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		while (true) {
			Object[] values = Stream.of(components).map(c -> value(c.getGenericType())).toArray();
			try {
				Constructor<T> constructor = type.getDeclaredConstructor(types);
				return constructor.newInstance(values);
			} catch (InvocationTargetException refused) {
				continue;
			} catch (ReflectiveOperationException wrong) {
				throw new AssertionError(wrong);
			}
		}
	}

	private Object value(Type type) {
		if (type instanceof ParameterizedType generic) {
			return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
		}
		Class<?> plain = (Class<?>) type;
		if (plain.isEnum()) {
			return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
		}
		return plain.isRecord() ? record(plain) : scalar(plain);
	}

	private Object scalar(Class<?> type) {
		return switch (type.getName()) {
		case "double" -> number();
		case "int" -> random.nextInt();
		case "long" -> random.nextLong();
		case "java.lang.String" -> text();
		case "java.time.LocalDateTime" -> local();
		case "java.time.LocalDate" -> local().toLocalDate();
		case "java.time.LocalTime" -> local().toLocalTime();
		case "java.time.Instant" -> Instant.ofEpochMilli(millis());
		case "java.time.Duration" -> Duration.ofSeconds(random.nextInt(-9, 99_999), random.nextInt(1_000_000_000));
		case "java.time.ZoneId" -> ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
		case "java.util.OptionalDouble" -> random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number());
		case "java.util.OptionalInt" -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt());
		default -> throw new AssertionError("no way yet to make a " + type);
		};
	}

	private Object container(Class<?> type, Type[] of) {
		int size = random.nextInt(4);
		return switch (type.getSimpleName()) {
		case "Optional" -> size == 0 ? Optional.empty() : Optional.of(value(of[0]));
		case "List" -> Stream.generate(() -> value(of[0])).limit(size).collect(Collectors.toCollection(ArrayList::new));
		case "Map" -> {
			Map<Object, Object> map = new LinkedHashMap<>();
			for (int i = 0; i < size; i++) {
				map.put(value(of[0]), value(of[1]));
			}
			yield map;
		}
		default -> throw new AssertionError("no way yet to make a " + type);
		};
	}

	/** Numbers as devices give them, and those at the edges. */
	private double number() {
		return switch (random.nextInt(8)) {
		case 0 -> 0;
		case 1 -> -0.0;
		case 2 -> Double.MIN_VALUE;
		case 3 -> random.nextDouble(400);
		case 4 -> random.nextDouble(-1e12, 1e12);
		default -> random.nextInt(4000) / 10.0;
		};
	}

	private String text() {
		return random.ints(random.nextInt(8), 0, ALPHABET.codePointCount(0, ALPHABET.length()))
				.map(i -> ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, i)))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private LocalDateTime local() {
		LocalDateTime day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(9000)).atStartOfDay();
		return switch (random.nextInt(4)) {
		case 0 -> day;
		case 1 -> day.with(LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)));
		default -> day.plusSeconds(random.nextInt(86_400));
		};
	}

	private long millis() {
		return 1_262_304_000_000L + random.nextLong(777_600_000_000L);
	}
}
