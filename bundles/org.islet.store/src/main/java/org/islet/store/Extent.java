// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How many entries a device has and when; the times are null where there are none. */
record Extent(long entries, Long first, Long last, Long therapyFirst, Long therapyLast) {

	static final Extent NONE = new Extent(0, null, null, null, null);

	/** From the first five columns. */
	static Extent of(ResultSet rows) throws SQLException {
		return new Extent(rows.getLong(1), time(rows, 2), time(rows, 3), time(rows, 4), time(rows, 5));
	}

	private static Long time(ResultSet rows, int column) throws SQLException {
		long time = rows.getLong(column);
		return rows.wasNull() ? null : time;
	}

	/** With one entry more. */
	Extent with(long at, boolean therapy) {
		return new Extent(entries + 1, earlier(first, at), later(last, at), therapy ? earlier(therapyFirst, at)
				: therapyFirst, therapy ? later(therapyLast, at) : therapyLast);
	}

	private static Long earlier(Long known, long at) {
		return known == null || at < known ? Long.valueOf(at) : known;
	}

	private static Long later(Long known, long at) {
		return known == null || at > known ? Long.valueOf(at) : known;
	}
}
