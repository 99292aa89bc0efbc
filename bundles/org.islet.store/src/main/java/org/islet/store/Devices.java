// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.islet.model.DeviceInfo;
import org.islet.model.store.TherapyStore.DeviceUse;
import org.islet.model.store.TherapyStore.Span;
import org.islet.store.EntryTable.Sourced;

/**
 * The SQL of a patient's devices. Each row carries the number and the times of its entries, so that asking for them
 * does not depend on how many there are.
 */
record Devices(Connection connection, long patient) {

	/** The device's number, after adding it or bringing what is known of it up to date. */
	int number(DeviceInfo device) throws SQLException {
		return number(device, known -> merge(known, device));
	}

	/** The device's number, after adding it or filling gaps in what is known of it: a copy may be old. */
	int numberOfCopied(DeviceInfo device) throws SQLException {
		return number(device, known -> merge(device, known));
	}

	private int number(DeviceInfo device, UnaryOperator<DeviceInfo> update) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT id, maker, model, serial, kind, firmware FROM device WHERE patient = ? AND name = ?")) {
			select.setLong(1, patient);
			select.setString(2, device.id());
			try (ResultSet rows = select.executeQuery()) {
				if (!rows.next()) {
					return add(device);
				}
				int id = rows.getInt(1);
				DeviceInfo known = info(rows, 2);
				DeviceInfo merged = update.apply(known);
				if (!merged.equals(known)) {
					rename(id, merged);
				}
				return id;
			}
		}
	}

	/** What is said later counts, but silence unsays nothing. */
	private static DeviceInfo merge(DeviceInfo known, DeviceInfo now) {
		return new DeviceInfo(now.maker(), now.model().isBlank() ? known.model() : now.model(), now.serial(),
				now.kind() == DeviceInfo.Kind.OTHER ? known.kind() : now.kind(),
				now.firmware().isBlank() ? known.firmware() : now.firmware());
	}

	private int add(DeviceInfo device) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO device (maker, model, serial, kind, "
				+ "firmware, patient, name, entries) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
				PreparedStatement.RETURN_GENERATED_KEYS)) {
			values(insert, device);
			insert.setLong(6, patient);
			insert.setString(7, device.id());
			insert.executeUpdate();
			return (int) generated(insert);
		}
	}

	private void rename(int id, DeviceInfo device) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement(
				"UPDATE device SET maker = ?, model = ?, serial = ?, kind = ?, firmware = ? WHERE id = ?")) {
			values(update, device);
			update.setInt(6, id);
			update.executeUpdate();
		}
	}

	private static void values(PreparedStatement statement, DeviceInfo device) throws SQLException {
		statement.setString(1, device.maker());
		statement.setString(2, device.model());
		statement.setString(3, device.serial());
		statement.setString(4, device.kind().name());
		statement.setString(5, device.firmware());
	}

	static long generated(PreparedStatement insert) throws SQLException {
		try (ResultSet keys = insert.getGeneratedKeys()) {
			keys.next();
			return keys.getLong(1);
		}
	}

	static DeviceInfo info(ResultSet rows, int first) throws SQLException {
		return new DeviceInfo(rows.getString(first), rows.getString(first + 1), rows.getString(first + 2),
				DeviceInfo.Kind.valueOf(rows.getString(first + 3)), rows.getString(first + 4));
	}

	/** Adds what was just inserted to the device's count and times. */
	void grow(int id, Iterable<Sourced> added) throws SQLException {
		Extent extent = counted().get(id);
		for (Sourced sourced : added) {
			extent = extent.with(sourced.row().at(), Codes.therapy(sourced.row().kind()));
		}
		set(id, extent);
	}

	/** Counts all devices anew, which is needed when entries moved. */
	void recount() throws SQLException {
		Map<Integer, Extent> counts = count();
		for (int id : counted().keySet()) {
			set(id, counts.getOrDefault(id, Extent.NONE));
		}
	}

	/** What the device rows say. */
	Map<Integer, Extent> counted() throws SQLException {
		return extents("SELECT entries, first_ms, last_ms, therapy_first_ms, therapy_last_ms, id FROM device "
				+ "WHERE patient = ?");
	}

	private Map<Integer, Extent> extents(String query) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(query)) {
			select.setLong(1, patient);
			try (ResultSet rows = select.executeQuery()) {
				Map<Integer, Extent> extents = new HashMap<>();
				while (rows.next()) {
					extents.put(rows.getInt(6), Extent.of(rows));
				}
				return extents;
			}
		}
	}

	/** What the entries say. */
	Map<Integer, Extent> count() throws SQLException {
		String therapy = "(CASE WHEN kind IN (" + Codes.therapyCodes() + ") THEN at_ms END)";
		return extents("SELECT COUNT(*), MIN(at_ms), MAX(at_ms), MIN" + therapy + ", MAX" + therapy
				+ ", device FROM entry WHERE patient = ? GROUP BY device");
	}

	void set(int id, Extent extent) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE device SET entries = ?, first_ms = ?, "
				+ "last_ms = ?, therapy_first_ms = ?, therapy_last_ms = ? WHERE id = ?")) {
			update.setLong(1, extent.entries());
			update.setObject(2, extent.first(), Types.BIGINT);
			update.setObject(3, extent.last(), Types.BIGINT);
			update.setObject(4, extent.therapyFirst(), Types.BIGINT);
			update.setObject(5, extent.therapyLast(), Types.BIGINT);
			update.setInt(6, id);
			update.executeUpdate();
		}
	}

	Map<Integer, DeviceInfo> infos() throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT id, maker, model, serial, kind, firmware FROM device WHERE patient = ?")) {
			select.setLong(1, patient);
			try (ResultSet rows = select.executeQuery()) {
				Map<Integer, DeviceInfo> infos = new HashMap<>();
				while (rows.next()) {
					infos.put(rows.getInt(1), info(rows, 2));
				}
				return infos;
			}
		}
	}

	/** How many entries the device row says there are. */
	long entriesOf(DeviceInfo device) throws SQLException {
		Map<Integer, Extent> counted = counted();
		return infos().entrySet().stream().filter(known -> known.getValue().id().equals(device.id()))
				.mapToLong(known -> counted.get(known.getKey()).entries()).sum();
	}

	/** The devices that have entries, latest entry first. */
	List<DeviceUse> uses() throws SQLException {
		Map<Integer, DeviceInfo> infos = infos();
		List<DeviceUse> uses = new ArrayList<>();
		counted().forEach((id, extent) -> {
			if (extent.entries() > 0) {
				uses.add(new DeviceUse(infos.get(id), Instant.ofEpochMilli(extent.first()),
						Instant.ofEpochMilli(extent.last()), extent.entries()));
			}
		});
		uses.sort(Comparator.comparing(DeviceUse::last).reversed());
		return uses;
	}

	/** First and last glucose, insulin or carbohydrate of all devices. */
	Optional<Span> span() throws SQLException {
		return counted().values().stream().filter(extent -> extent.therapyFirst() != null)
				.map(extent -> new Span(Instant.ofEpochMilli(extent.therapyFirst()),
						Instant.ofEpochMilli(extent.therapyLast())))
				.reduce((a, b) -> new Span(a.first().isBefore(b.first()) ? a.first() : b.first(),
						a.last().isAfter(b.last()) ? a.last() : b.last()));
	}
}
