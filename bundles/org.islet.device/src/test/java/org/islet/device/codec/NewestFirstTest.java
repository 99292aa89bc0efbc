// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.DeviceInfo;
import org.junit.jupiter.api.Test;

class NewestFirstTest {

	private final Meter meter = new Meter();
	private final Marks marks = new Marks();

	/** Keeps its records newest first; a test is made after as many reads as are told. */
	private static final class Meter implements NewestFirst.Memory<String> {

		private final List<String> records = new ArrayList<>();
		private int reads;
		private int testAt = -1;
		private int tests = 1;

		Meter has(String... newestFirst) {
			records.clear();
			records.addAll(List.of(newestFirst));
			return this;
		}

		@Override
		public int count() {
			return records.size();
		}

		@Override
		public String record(int index) throws DeviceException {
			if (reads++ == testAt && tests-- > 0) {
				records.add(0, "new" + tests);
				testAt = reads;
			}
			if (index >= records.size()) {
				throw new DeviceException(Kind.PROTOCOL, "no such record");
			}
			return records.get(index);
		}

		@Override
		public String sign(String record) {
			return record;
		}
	}

	/** Keeps marks only. */
	private static final class Marks implements UploadSession {

		private final Map<String, String> marks = new HashMap<>();

		@Override
		public Optional<String> mark(String name) {
			return Optional.ofNullable(marks.get(name));
		}

		@Override
		public void mark(String name, String value) {
			marks.put(name, value);
		}

		@Override
		public Map<String, String> answers() {
			return Map.of();
		}

		@Override
		public DeviceLog log(String name, Order order) {
			throw new UnsupportedOperationException();
		}

		@Override
		public DeviceLog log(DeviceInfo device, String name) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void clock(LocalDateTime shows) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void commit() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void progress(double share) {
			assertEquals(share, Math.clamp(share, 0, 1));
		}

		@Override
		public void skipped(long record, String why, boolean fault) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void warn(String sentence) {
			throw new UnsupportedOperationException();
		}
	}

	private List<String> read() throws DeviceException {
		return NewestFirst.read(meter, marks, "It does not stay as it is.");
	}

	@Test
	void theFirstReadHasAllAndTheNextOnlyWhatIsNew() throws DeviceException {
		meter.has("b", "a");
		assertEquals(List.of("b", "a"), read());
		assertEquals(List.of(), read());
		meter.has("d", "c", "b", "a");
		assertEquals(List.of("d", "c"), read());
		meter.has("e", "d", "c");
		assertEquals(List.of("e"), read());
	}

	@Test
	void anEmptyMemoryAndOneRecordAreReadToo() throws DeviceException {
		assertEquals(List.of(), read());
		meter.has("a");
		assertEquals(List.of("a"), read());
		assertEquals(List.of(), read());
		meter.has("b", "a");
		assertEquals(List.of("b"), read());
	}

	@Test
	void aRecordThatLooksLikeTheNewestOneIsNew() throws DeviceException {
		meter.has("b", "a");
		read();
		meter.has("b", "b", "a");
		assertEquals(List.of("b"), read());
	}

	@Test
	void allIsReadWhereWhatWasKnownIsGone() throws DeviceException {
		meter.has("b", "a");
		read();
		meter.has("e", "d", "c", "b");
		assertEquals(List.of("e", "d", "c", "b"), read());
	}

	@Test
	void aTestMadeMeanwhileBeginsItAgain() throws DeviceException {
		meter.has("c", "b", "a").testAt = 1;
		assertEquals(List.of("new0", "c", "b", "a"), read());
		assertEquals(List.of(), read());
	}

	@Test
	void aMemoryThatNeverRestsIsGivenUpAndNothingIsMarked() {
		meter.has("c", "b", "a").testAt = 0;
		meter.tests = 1000;
		DeviceException e = assertThrows(DeviceException.class, this::read);
		assertEquals(Kind.DEVICE_STATE, e.kind());
		assertEquals(Map.of(), marks.marks);
	}
}
