// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

import java.util.ArrayList;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.UploadSession;

/**
 * Reads a memory whose record 0 is the newest and whose records have no lasting numbers, as many meters have it: all of
 * it the first time, later only what is newer than the two records that were the newest ones then. Times do not matter,
 * for a clock may have been set. A record made while it is read moves all others by one, so the newest is looked at
 * again in the end; if it is another one, all begins again.
 */
public final class NewestFirst {

	private static final String MARK = "newest";
	private static final int TRIES = 3;

	private NewestFirst() {
	}

	/**
	 * The memory, as a driver asks for it.
	 *
	 * @param <R> a record
	 */
	public interface Memory<R> {

		/** @return how many records there are now */
		int count() throws DeviceException;

		/**
		 * @param index 0 is the newest one
		 * @return the record that stands there now
		 */
		R record(int index) throws DeviceException;

		/** @return all that tells the record from others: the same whenever it is read, at most 90 characters, no blank */
		String sign(R record);
	}

	/**
	 * Reads what is new and leaves a mark, which counts from the next {@link UploadSession#commit() commit} on: hand all
	 * over before. A read that ends in an exception leaves none, so that the next one has it all again.
	 *
	 * @param memory what to read
	 * @param session has the mark, takes the progress
	 * @param restless the sentence for a person if the memory does not stay as it is even in the third try
	 * @return the new records, newest first
	 * @throws DeviceException {@code DEVICE_STATE} if it is restless; and as the memory throws it
	 */
	public static <R> List<R> read(Memory<R> memory, UploadSession session, String restless) throws DeviceException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			int count = memory.count();
			List<R> records = new ArrayList<>();
			List<String> signs = new ArrayList<>();
			int known = scan(memory, session, count, records, signs);
			if (memory.count() == count && (count == 0 || memory.sign(memory.record(0)).equals(signs.get(0)))) {
				if (count > 0) {
					session.mark(MARK, mark(signs, 0));
				}
				return List.copyOf(records.subList(0, records.size() - known));
			}
		}
		throw new DeviceException(Kind.DEVICE_STATE, restless);
	}

	/** @return how many of the last ones were known before */
	private static <R> int scan(Memory<R> memory, UploadSession session, int count, List<R> records, List<String> signs)
			throws DeviceException {
		String mark = session.mark(MARK).orElse("");
		while (records.size() < count) {
			R record = memory.record(records.size());
			records.add(record);
			signs.add(memory.sign(record));
			session.progress(records.size() / (double) count);
			if (signs.size() > 1 && mark(signs, signs.size() - 2).equals(mark)) {
				return 2;
			}
		}
		return count > 0 && signs.get(count - 1).equals(mark) ? 1 : 0;
	}

	private static String mark(List<String> signs, int from) {
		return String.join(" ", signs.subList(from, Math.min(signs.size(), from + 2)));
	}
}
