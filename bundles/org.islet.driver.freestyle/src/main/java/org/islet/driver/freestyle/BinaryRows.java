// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Records of the binary protocol with the fields they have in the text protocol, so that both are the same entries. */
final class BinaryRows {

	private static final int FIELDS = ReaderResults.ERRORS + 1;
	private static final int VALUE = 0x3FF;

	/** A record of the results: what lies between value and kind says that there is something about the value. */
	private static final int FLAG_AT = 10;
	private static final int FLAG = 0xF;
	private static final int KIND_AT = 14;
	private static final int QUALITY = 10;

	/** A record of the history. */
	private static final int FIRST = 0x1000;
	private static final int LIFE = 2;
	private static final int ERRORS = 4;

	private final Factory factory;

	BinaryRows(Factory factory) {
		this.factory = factory;
	}

	Noted of(long number, BinaryRecord record) {
		Fields fields = new Fields(record, record.type());
		switch (record.type()) {
		case ReaderResults.RESULT -> result(record, fields);
		case ReaderHistory.TYPE -> history(record, fields);
		default -> {
			// its time is all that is known of it
		}
		}
		return fields.noted(number);
	}

	private static void result(BinaryRecord record, Fields fields) {
		int word = record.word(0);
		fields.put(ReaderResults.KIND, word >> KIND_AT);
		fields.put(ReaderResults.FLAG, word >> FLAG_AT & FLAG);
		fields.put(ReaderResults.VALUE, word & VALUE);
		fields.put(ReaderResults.ERRORS, record.word(QUALITY));
	}

	private static void history(BinaryRecord record, Fields fields) {
		int word = record.word(0);
		fields.put(ReaderHistory.FIRST, (word & FIRST) == 0 ? 0 : 1);
		fields.put(ReaderHistory.GLUCOSE, word & VALUE);
		fields.put(ReaderHistory.RUNS, record.word(LIFE));
		fields.put(ReaderHistory.ERRORS, record.word(ERRORS));
	}

	/** @param before what the clock was ahead until then; empty if that is not known */
	Noted clockChange(long number, BinaryRecord record, Optional<Integer> before) {
		Fields fields = new Fields(record, ReaderResults.CLOCK_CHANGE);
		fields.time(ReaderResults.OLD_CLOCK, before.map(offset -> factory.shown(record.counter(), offset)));
		return fields.noted(number);
	}

	/** Fields of a line. */
	private final class Fields {

		private final String[] fields = new String[FIELDS];
		private final int type;

		Fields(BinaryRecord record, int type) {
			this.type = type;
			Arrays.fill(fields, "0");
			time(Noted.TIME, record.timed() ? Optional.of(factory.shown(record.counter(), record.offset()))
					: Optional.empty());
		}

		void put(int at, int value) {
			fields[at] = Integer.toString(value);
		}

		void time(int at, Optional<LocalDateTime> time) {
			put(at, time.map(LocalDateTime::getMonthValue).orElse(0));
			put(at + 1, time.map(LocalDateTime::getDayOfMonth).orElse(0));
			put(at + 2, time.map(LocalDateTime::getYear).orElse(0) - Clock.CENTURY);
			put(at + 3, time.map(LocalDateTime::getHour).orElse(0));
			put(at + 4, time.map(LocalDateTime::getMinute).orElse(0));
			put(at + 5, time.map(LocalDateTime::getSecond).orElse(0));
		}

		Noted noted(long number) {
			Row row = new Row(List.of(fields));
			return new Noted(number, type, row, Noted.Layout.READER.time(row, Noted.TIME));
		}
	}
}
