// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.TargetSet;

/** The SQL of patients. */
record Patients(Connection connection) {

	private static final String SELECT = "SELECT id, family_name, given_name, birth_date, record_number, zone, unit, "
			+ "target_low, target_high, low_limit, target_set FROM patient";

	/** All patients by name. */
	List<Patient> all() throws SQLException {
		Map<Long, List<MealWindow>> meals = meals();
		List<Patient> all = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(SELECT); ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				all.add(patient(rows, meals.getOrDefault(rows.getLong(1), List.of())));
			}
		}
		return byName(all);
	}

	/** A name is looked at once, not each time it is compared. */
	private static List<Patient> byName(List<Patient> all) {
		Collator order = Collator.getInstance(Locale.ROOT);
		record Named(CollationKey family, CollationKey given, Patient patient) {
		}
		return all.stream()
				.map(patient -> new Named(order.getCollationKey(patient.familyName()),
						order.getCollationKey(patient.givenName()), patient))
				.sorted(Comparator.comparing(Named::family).thenComparing(Named::given)
						.thenComparing(named -> named.patient().id().number()))
				.map(Named::patient).toList();
	}

	Patient get(PatientId id) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE id = ?")) {
			select.setLong(1, id.number());
			try (ResultSet rows = select.executeQuery()) {
				if (!rows.next()) {
					throw Texts.failure(DATABASE, "patient.unknown", id.number());
				}
				return patient(rows, meals(id.number()));
			}
		}
	}

	private static Patient patient(ResultSet rows, List<MealWindow> meals) throws SQLException {
		Preferences preferences = new Preferences(GlucoseUnit.valueOf(rows.getString(7)), rows.getDouble(8),
				rows.getDouble(9), rows.getDouble(10), TargetSet.valueOf(rows.getString(11)), meals);
		return new Patient(new PatientId(rows.getLong(1)), rows.getString(2), rows.getString(3),
				Optional.ofNullable(rows.getString(4)).map(LocalDate::parse), rows.getString(5),
				ZoneId.of(rows.getString(6)), preferences);
	}

	private List<MealWindow> meals(long id) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT name, starts, ends FROM meal WHERE patient = ? ORDER BY place")) {
			select.setLong(1, id);
			try (ResultSet rows = select.executeQuery()) {
				List<MealWindow> meals = new ArrayList<>();
				while (rows.next()) {
					meals.add(meal(rows));
				}
				return meals;
			}
		}
	}

	/** Those of everybody at once: a query for each patient takes seconds where there are thousands. */
	private Map<Long, List<MealWindow>> meals() throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT name, starts, ends, patient FROM meal ORDER BY patient, place");
				ResultSet rows = select.executeQuery()) {
			Map<Long, List<MealWindow>> meals = new HashMap<>();
			while (rows.next()) {
				meals.computeIfAbsent(rows.getLong(4), patient -> new ArrayList<>()).add(meal(rows));
			}
			return meals;
		}
	}

	private static MealWindow meal(ResultSet rows) throws SQLException {
		return new MealWindow(rows.getString(1), LocalTime.parse(rows.getString(2)),
				LocalTime.parse(rows.getString(3)));
	}

	Patient save(Patient patient) throws SQLException {
		Patient saved = patient.id().equals(PatientId.NEW) ? add(patient) : replace(patient);
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO meal (patient, place, name, starts, ends) VALUES (?, ?, ?, ?, ?)")) {
			int place = 0;
			for (MealWindow meal : saved.preferences().meals()) {
				insert.setLong(1, saved.id().number());
				insert.setInt(2, place++);
				insert.setString(3, meal.name());
				insert.setString(4, meal.from().toString());
				insert.setString(5, meal.to().toString());
				insert.executeUpdate();
			}
		}
		return saved;
	}

	private Patient add(Patient patient) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO patient (family_name, given_name, "
				+ "birth_date, record_number, zone, unit, target_low, target_high, low_limit, target_set) "
				+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", PreparedStatement.RETURN_GENERATED_KEYS)) {
			values(insert, patient);
			insert.executeUpdate();
			return patient.with(new PatientId(Devices.generated(insert)));
		}
	}

	private Patient replace(Patient patient) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE patient SET family_name = ?, "
				+ "given_name = ?, birth_date = ?, record_number = ?, zone = ?, unit = ?, target_low = ?, "
				+ "target_high = ?, low_limit = ?, target_set = ? WHERE id = ?");
				PreparedStatement meals = connection.prepareStatement("DELETE FROM meal WHERE patient = ?")) {
			values(update, patient);
			update.setLong(11, patient.id().number());
			if (update.executeUpdate() == 0) {
				throw Texts.failure(DATABASE, "patient.unknown", patient.id().number());
			}
			meals.setLong(1, patient.id().number());
			meals.executeUpdate();
			return patient;
		}
	}

	private static void values(PreparedStatement statement, Patient patient) throws SQLException {
		Preferences preferences = patient.preferences();
		statement.setString(1, patient.familyName());
		statement.setString(2, patient.givenName());
		statement.setString(3, patient.birthDate().map(LocalDate::toString).orElse(null));
		statement.setString(4, patient.recordNumber());
		statement.setString(5, patient.zone().getId());
		statement.setString(6, preferences.unit().name());
		statement.setDouble(7, preferences.targetLow());
		statement.setDouble(8, preferences.targetHigh());
		statement.setDouble(9, preferences.lowLimit());
		statement.setString(10, preferences.targetSet().name());
	}
}
