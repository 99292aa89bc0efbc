// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;

import org.islet.model.store.TherapyStore.Kept;
import org.islet.model.store.TherapyStore.Origin;

/** The SQL of kept originals. Content flows through, however long it is. */
record Originals(Connection connection) {

	/** Counts and digests what passes. */
	private static final class Counting extends FilterInputStream {

		private final MessageDigest digest = sha256();
		private long bytes;

		Counting(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int one = in.read();
			if (one >= 0) {
				digest.update((byte) one);
				bytes++;
			}
			return one;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = in.read(buffer, offset, length);
			if (count > 0) {
				digest.update(buffer, offset, count);
				bytes += count;
			}
			return count;
		}

		String hex() {
			return HexFormat.of().formatHex(digest.digest());
		}
	}

	/** The digest is known only after the content has passed, so a repeat is stored and taken back. */
	long keep(long patient, Origin origin, InputStream content) throws SQLException {
		var before = connection.setSavepoint();
		long id = describe(patient, origin);
		Counting counting = new Counting(content);
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO original_content (original, content) VALUES (?, ?)")) {
			insert.setLong(1, id);
			insert.setBinaryStream(2, new DeflaterInputStream(counting));
			insert.executeUpdate();
		}
		String sha256 = counting.hex();
		OptionalLong known = known(patient, sha256);
		if (known.isPresent()) {
			connection.rollback(before);
			return known.getAsLong();
		}
		digest(id, sha256, counting.bytes);
		read(id, origin);
		return id;
	}

	private void digest(long id, String sha256, long bytes) throws SQLException {
		try (PreparedStatement update = connection
				.prepareStatement("UPDATE original SET sha256 = ?, bytes = ? WHERE id = ?")) {
			update.setString(1, sha256);
			update.setLong(2, bytes);
			update.setLong(3, id);
			update.executeUpdate();
		}
	}

	/** Puts another content in place. */
	void extend(long id, InputStream content) throws SQLException {
		Counting counting = new Counting(content);
		try (PreparedStatement update = connection
				.prepareStatement("UPDATE original_content SET content = ? WHERE original = ?")) {
			update.setBinaryStream(1, new DeflaterInputStream(counting));
			update.setLong(2, id);
			update.executeUpdate();
		}
		digest(id, counting.hex(), counting.bytes);
	}

	private long describe(long patient, Origin origin) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(
				"INSERT INTO original (patient, name, sha256, bytes) VALUES (?, ?, '', 0)",
				PreparedStatement.RETURN_GENERATED_KEYS)) {
			insert.setLong(1, patient);
			insert.setString(2, origin.name());
			insert.executeUpdate();
			return Devices.generated(insert);
		}
	}

	private OptionalLong known(long patient, String sha256) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT id FROM original WHERE patient = ? AND sha256 = ?")) {
			select.setLong(1, patient);
			select.setString(2, sha256);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
			}
		}
	}

	/** Notes that an original was read. */
	void read(long id, Origin origin) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(
				"INSERT INTO reading (original, importer, version, options, at_ms) VALUES (?, ?, ?, ?, ?)")) {
			insert.setLong(1, id);
			insert.setString(2, origin.importer());
			insert.setString(3, origin.version());
			insert.setString(4, origin.options());
			insert.setLong(5, origin.at().toEpochMilli());
			insert.executeUpdate();
		}
	}

	/** Oldest first, each with who read it last. */
	List<Kept> of(long patient) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT o.id, o.name, o.sha256, o.bytes, "
				+ "r.importer, r.version, r.options, r.at_ms FROM original o JOIN reading r ON r.original = o.id "
				+ "WHERE o.patient = ? AND r.id = (SELECT MAX(l.id) FROM reading l WHERE l.original = o.id) "
				+ "ORDER BY o.id")) {
			select.setLong(1, patient);
			try (ResultSet rows = select.executeQuery()) {
				List<Kept> kept = new ArrayList<>();
				while (rows.next()) {
					Origin origin = new Origin(rows.getString(2), rows.getString(5), rows.getString(6),
							rows.getString(7), Instant.ofEpochMilli(rows.getLong(8)));
					kept.add(new Kept(rows.getLong(1), origin, rows.getString(3), rows.getLong(4)));
				}
				return kept;
			}
		}
	}

	void mustExist(long id) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT id FROM original WHERE id = ?")) {
			select.setLong(1, id);
			try (ResultSet rows = select.executeQuery()) {
				if (!rows.next()) {
					throw Texts.failure(DATABASE, "original.unknown", id);
				}
			}
		}
	}

	/** The decompressed content; closing it ends the transaction and the connection. */
	InputStream content(long id) throws SQLException {
		PreparedStatement select = connection
				.prepareStatement("SELECT content FROM original_content WHERE original = ?");
		select.setLong(1, id);
		ResultSet rows = select.executeQuery();
		if (!rows.next()) {
			throw Texts.failure(DATABASE, "original.unknown", id);
		}
		return new InflaterInputStream(rows.getBinaryStream(1)) {
			@Override
			public void close() throws IOException {
				super.close();
				try (select) {
					rows.close();
				} catch (SQLException e) {
					throw new IOException(e);
				}
			}
		};
	}

	/** Reads all of the stream and returns its digest. */
	static String sha256(InputStream in) throws IOException {
		Counting counting = new Counting(in);
		counting.transferTo(java.io.OutputStream.nullOutputStream());
		return counting.hex();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
