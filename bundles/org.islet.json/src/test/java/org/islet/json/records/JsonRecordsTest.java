// SPDX-License-Identifier: EPL-2.0
package org.islet.json.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {

	private static final Set<String> DATA = Set.of("data");

	@ParameterizedTest
	@ValueSource(strings = { "[{\"a\":1},{\"a\":2}]", "{\"a\":1}{\"a\":2}", "{\"a\":1}\n{\"a\":2}\n",
			"{\"data\":[{\"a\":1},{\"a\":2}],\"more\":{\"a\":3}}", "{\"more\":[7],\"data\":[{\"a\":1},{\"a\":2}]}",
			"{\"data\":{\"a\":1}}{\"data\":[{\"a\":2}]}", "[{\"a\":1}][{\"a\":2}]" })
	void recordsAreFoundHoweverTheyAreWrapped(String text) throws IOException, BrokenJsonException {
		assertEquals(List.of("1", "2"), texts(text.getBytes(StandardCharsets.UTF_8)));
		assertEquals(2, JsonHead.of(text.getBytes(StandardCharsets.UTF_8), DATA).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE" })
	void theEncodingIsFoundOut(String name) throws IOException, BrokenJsonException {
		assertEquals(List.of("\u00e4\u20ac"), texts("[{\"a\":\"\u00e4\u20ac\"}]".getBytes(Charset.forName(name))));
		assertEquals(List.of("1"), texts("\ufeff[{\"a\":1}]".getBytes(Charset.forName(name))));
	}

	@Test
	void whatIsNoObjectIsARecordWithoutFields() throws IOException, BrokenJsonException {
		assertEquals(List.of("-", "-", "-", "1"), texts("[5, null, [1, {\"a\":9}], {\"a\":1}]".getBytes()));
	}

	@Test
	void aRecordKnowsItsLine() throws IOException, BrokenJsonException {
		JsonRecords records = records("[\n {\"a\":\n  1},\n {\"a\":2}]".getBytes(), DATA);
		assertEquals(2, records.next().orElseThrow().line());
		assertEquals(4, records.next().orElseThrow().line());
		assertEquals(1, records("{\"a\":1\n}".getBytes(), DATA).next().orElseThrow().line());
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"a\":1},{\"a\":", "[{\"a\":1},{\"a\":2", "[{\"a\":1},{\"a\":2]", "[{\"a\":1} ###",
			"{\"data\":[{\"a\":1},{\"a\":\"x" })
	void whatComesBeforeABreakIsRead(String text) throws IOException, BrokenJsonException {
		JsonRecords records = records(text.getBytes(), DATA);
		assertEquals(Optional.of("1"), records.next().orElseThrow().text("a"));
		assertEquals(1, assertThrows(BrokenJsonException.class, records::next).line());
		assertEquals(OptionalDouble.of(1), JsonHead.of(text.getBytes(), DATA).getFirst().number("a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "time;glucose", "<html>", "%PDF", "nulll", "\u0000\u0001" })
	void whatIsNoJsonIsBroken(String text) {
		assertThrows(BrokenJsonException.class, () -> records(text.getBytes(), DATA).next());
		assertEquals(List.of(), JsonHead.of(text.getBytes(), DATA).stream().flatMap(r -> r.names().stream()).toList());
	}

	@Test
	void aDeepNestIsBrokenRatherThanTheEndOfTheProgram() {
		byte[] nest = "[".repeat(100_000).getBytes();
		assertThrows(BrokenJsonException.class, () -> records(nest, DATA).next());
		assertEquals(0, JsonHead.of(nest, DATA).getFirst().names().size());
	}

	@Test
	void aReadErrorPassesUnchanged() {
		IOException unplugged = new IOException("unplugged");
		InputStream in = new InputStream() {
			@Override
			public int read() throws IOException {
				throw unplugged;
			}
		};
		assertSame(unplugged, assertThrows(IOException.class, () -> new JsonRecords(in, DATA).next()));
	}

	@Test
	void numbersAreReadAlsoWhereTheyAreWrittenAsText() throws IOException, BrokenJsonException {
		JsonRecord record = one("{\"n\":0.375,\"t\":\" 0.375 \",\"e\":\"1e2\",\"c\":\"0,375\",\"x\":\"0x1p3\","
				+ "\"nan\":\"NaN\",\"big\":1e999,\"null\":null,\"empty\":\"\"}");
		assertEquals(OptionalDouble.of(0.375), record.number("n"));
		assertEquals(OptionalDouble.of(0.375), record.number("t"));
		assertEquals(OptionalDouble.of(100), record.number("e"));
		for (String none : List.of("c", "x", "nan", "big", "null", "empty", "absent")) {
			assertEquals(OptionalDouble.empty(), record.number(none), none);
		}
		assertTrue(record.has("empty"));
		assertFalse(record.has("null"));
		assertFalse(record.has("absent"));
	}

	@Test
	void aWholeNumberHasNoFraction() throws IOException, BrokenJsonException {
		JsonRecord record = one("{\"ms\":1775421029000,\"text\":\"1775421029000\",\"half\":0.5,\"huge\":1e300}");
		assertEquals(OptionalLong.of(1775421029000L), record.whole("ms"));
		assertEquals(OptionalLong.of(1775421029000L), record.whole("text"));
		assertEquals(OptionalLong.empty(), record.whole("half"));
		assertEquals(OptionalLong.empty(), record.whole("huge"));
		assertEquals(1, record.decimals("half"));
		assertEquals(0, record.decimals("ms"));
	}

	@Test
	void aTimeWithAnOffsetIsAnInstantAndOneWithoutIsNot() throws IOException, BrokenJsonException {
		JsonRecord record = one("{\"z\":\"2026-03-01T08:00:00.500Z\",\"o\":\"2026-03-01T08:00:00+0100\","
				+ "\"l\":\"2026-03-01T08:00:00\",\"d\":\"2026-03-01\"}");
		assertEquals(Optional.of(Instant.parse("2026-03-01T08:00:00.500Z")), record.instant("z"));
		assertEquals(Optional.of(Instant.parse("2026-03-01T07:00:00Z")), record.instant("o"));
		assertEquals(Optional.empty(), record.instant("l"));
		assertEquals(Optional.of(LocalDateTime.parse("2026-03-01T08:00")), record.local("l"));
		assertEquals(Optional.empty(), record.local("z"));
		assertEquals(Optional.empty(), record.local("d"));
		assertEquals(Optional.empty(), record.instant("d"));
	}

	@Test
	void listsAndObjectsAreReached() throws IOException, BrokenJsonException {
		JsonRecord record = one(
				"{\"o\":{\"a\":1},\"l\":[{\"a\":1},7],\"t\":[\"x\",2,\"\"],\"s\":\"x\",\"f\":\"true\"}");
		assertEquals(Optional.of("1"), record.object("o").orElseThrow().text("a"));
		assertEquals(2, record.objects("l").size());
		assertEquals(List.of("x", "2"), record.texts("t"));
		assertEquals(List.of("x"), record.texts("s"));
		assertEquals(Optional.of(true), record.flag("f"));
		assertEquals(Optional.empty(), record.object("l"));
		assertEquals(Optional.empty(), record.text("o"));
	}

	@Test
	void jsonWrittenAsTextIsReachedToo() throws IOException, BrokenJsonException {
		JsonRecord record = one("{\"o\":\"{\\\"a\\\":1}\",\"l\":\"[{},{}]\",\"no\":\"[note]\"}");
		assertEquals(Optional.of("1"), record.object("o").orElseThrow().text("a"));
		assertEquals(2, record.objects("l").size());
		assertEquals(List.of(), record.objects("no"));
	}

	@Test
	void namesWithDotsAreUnfolded() throws IOException, BrokenJsonException {
		JsonRecord record = one("{\"a.b.c\":1,\"a.d\":2,\"e\":3}").unfolded();
		assertEquals(Set.of("a", "e"), record.names());
		assertEquals(Optional.of("2"), record.object("a").orElseThrow().text("d"));
		assertEquals(Optional.of("1"), record.object("a").orElseThrow().object("b").orElseThrow().text("c"));
	}

	private static JsonRecord one(String text) throws IOException, BrokenJsonException {
		return records(text.getBytes(StandardCharsets.UTF_8), DATA).next().orElseThrow();
	}

	private static JsonRecords records(byte[] bytes, Set<String> wrappers) throws IOException, BrokenJsonException {
		return new JsonRecords(new ByteArrayInputStream(bytes), wrappers);
	}

	private static List<String> texts(byte[] bytes) throws IOException, BrokenJsonException {
		JsonRecords records = records(bytes, DATA);
		List<String> all = new ArrayList<>();
		for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
			all.add(next.get().text("a").orElse("-"));
		}
		return all;
	}
}
