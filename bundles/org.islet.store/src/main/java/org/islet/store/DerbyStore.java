// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;
import static org.islet.model.store.StoreException.Kind.FOLDER;
import static org.islet.model.store.StoreException.Kind.RECORD;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store on an embedded Derby database. A lock keeps writers apart from readers, so that a reader sees whole batches
 * and the database needs no lock for each row.
 */
final class DerbyStore implements TherapyStore {

	private static final Logger LOG = LoggerFactory.getLogger(DerbyStore.class);

	private final DataFolder folder;
	private final Lease lease;
	private final Database database;
	private final OpenNote note;
	private final Consumer<DerbyStore> closed;
	private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

	/**
	 * @param note says that the store is open, until it is closed in good order
	 * @param closed told when it is closed
	 */
	DerbyStore(DataFolder folder, Lease lease, Database database, OpenNote note, Consumer<DerbyStore> closed) {
		this.note = note;
		this.folder = folder;
		this.lease = lease;
		this.database = database;
		this.closed = closed;
	}

	@Override
	public List<Patient> patients() {
		return read(connection -> new Patients(connection).all());
	}

	@Override
	public Patient save(Patient patient) {
		return write(connection -> new Patients(connection).save(patient));
	}

	@Override
	public List<Listed> roster() {
		return read(connection -> new Roster(connection).all());
	}

	@Override
	public void flag(PatientId patient, boolean flagged) {
		write(connection -> {
			new Roster(connection).flag(patient, flagged);
			return null;
		});
	}

	@Override
	public Intake take(PatientId patient, DeviceInfo device, List<? extends Logged<?>> entries,
			Map<String, String> marks) {
		if (device.id().equals(DeviceInfo.LOG.id())) {
			throw Texts.failure(RECORD, "record.taken", device.maker() + " " + device.model());
		}
		if (entries.isEmpty() && marks.isEmpty()) {
			return Intake.NONE;
		}
		return write(connection -> {
			new Patients(connection).get(patient);
			new Marks(connection, patient.number()).put(device.id(), marks);
			Devices devices = new Devices(connection, patient.number());
			int number = devices.number(device);
			Taking taking = new Taking(new EntryTable(connection, patient.number()), number);
			Intake intake = taking.take(entries);
			if (taking.moved()) {
				devices.recount();
			} else {
				devices.grow(number, taking.added());
			}
			return intake;
		});
	}

	@Override
	public Copied copy(PatientId patient, DeviceInfo device, List<? extends Logged<?>> entries) {
		if (entries.isEmpty()) {
			return new Copied(0, 0, List.of());
		}
		if (device.id().equals(DeviceInfo.LOG.id())) {
			return write(connection -> Recording.of(connection, patient).copy(entries));
		}
		return write(connection -> {
			new Patients(connection).get(patient);
			Devices devices = new Devices(connection, patient.number());
			int number = devices.numberOfCopied(device);
			Taking taking = new Taking(new EntryTable(connection, patient.number()), number);
			Copied copied = taking.copy(entries);
			devices.grow(number, taking.added());
			return copied;
		});
	}

	@Override
	public Map<String, String> marks(PatientId patient, String device) {
		return read(connection -> new Marks(connection, patient.number()).of(device));
	}

	@Override
	public List<PatientId> patientsOf(String device) {
		return read(connection -> Marks.patients(connection, device));
	}

	@Override
	public Timeline read(PatientId patient, Period period, Duration before) {
		return read(connection -> {
			Instant year = period.from().minus(Timeline.SETTINGS);
			Instant from = period.from().minus(before.compareTo(Timeline.AROUND) > 0 ? before : Timeline.AROUND);
			Instant to = period.to().plus(Timeline.AROUND);
			Patient whose = new Patients(connection).get(patient);
			Gathering gathering = new Gathering(whose, period, new Devices(connection, patient.number()).infos(),
					new Originals(connection).of(patient.number()));
			EntryTable entries = new EntryTable(connection, patient.number());
			entries.settings(year.toEpochMilli(), from.toEpochMilli(), gathering);
			entries.between(from.toEpochMilli(), to.toEpochMilli(), gathering);
			return gathering.timeline();
		});
	}

	@Override
	public OwnRecords own(PatientId patient) {
		return new DerbyRecords(this, patient);
	}

	@Override
	public Optional<Span> span(PatientId patient) {
		return read(connection -> new Devices(connection, patient.number()).span());
	}

	@Override
	public List<DeviceUse> devices(PatientId patient) {
		return read(connection -> new Devices(connection, patient.number()).uses());
	}

	@Override
	public long keep(PatientId patient, Origin origin, InputStream content) {
		return write(connection -> {
			new Patients(connection).get(patient);
			return new Originals(connection).keep(patient.number(), origin, content);
		});
	}

	@Override
	public void extend(long number, InputStream content) {
		write(connection -> {
			Originals originals = new Originals(connection);
			originals.mustExist(number);
			originals.extend(number, content);
			return null;
		});
	}

	@Override
	public List<Kept> originals(PatientId patient) {
		return read(connection -> new Originals(connection).of(patient.number()));
	}

	/** Without the lock: entries may be taken while the original they come from is being read. */
	@Override
	public InputStream original(long number) {
		try {
			return stream(database.connect(Connection.TRANSACTION_READ_UNCOMMITTED), number);
		} catch (SQLException e) {
			throw Database.failure(e, folder.database());
		}
	}

	private static InputStream stream(Connection connection, long number) throws SQLException {
		InputStream content = null;
		try {
			content = new Originals(connection).content(number);
		} finally {
			if (content == null) {
				connection.rollback();
				connection.close();
			}
		}
		return new FilterInputStream(content) {
			@Override
			public void close() throws IOException {
				try (connection) {
					super.close();
					connection.rollback();
				} catch (SQLException e) {
					throw new IOException(e);
				}
			}
		};
	}

	@Override
	public void reread(long number, Origin origin) {
		write(connection -> {
			Originals originals = new Originals(connection);
			originals.mustExist(number);
			originals.read(number, origin);
			return null;
		});
	}

	@Override
	public Note taking(long number) {
		return note.taking(number);
	}

	@Override
	public Optional<Interrupted> interrupted() {
		return note.interrupted();
	}

	/** Without the lock: Derby copies while others write. */
	@Override
	public void backup(Path target) {
		DataFolder copy = new DataFolder(target);
		if (!copy.isEmptyOrAbsent()) {
			throw Texts.failure(FOLDER, "backup.not.empty", copy.path());
		}
		copy.prepare();
		boolean done = false;
		try {
			copyTo(copy);
			done = true;
		} catch (StoreException e) {
			throw e.kind() == FOLDER ? Texts.failure(e, FOLDER, "backup.full", copy.path()) : e;
		} finally {
			if (!done) {
				discard(copy);
			}
		}
	}

	private void copyTo(DataFolder copy) {
		database.read(connection -> {
			try (CallableStatement call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
				call.setString(1, copy.path().toString());
				call.execute();
			}
			if (Files.exists(folder.key())) {
				Files.copy(folder.key(), copy.key());
			}
			copy.describe("readme.backup");
			Files.writeString(copy.backupMark(), "made=" + Instant.now() + "\n");
			return null;
		});
	}

	/** Half a backup helps nobody and takes room. */
	private static void discard(DataFolder copy) {
		try {
			DataFolder.delete(copy.path());
		} catch (IOException e) {
			LOG.warn("What there is of a backup in {} could not be deleted", copy.path(), e);
		}
	}

	@Override
	public List<String> check(Consumer<String> progress) {
		return read(connection -> new Check(connection, progress).run());
	}

	@Override
	public void close() {
		lock.writeLock().lock();
		try (lease) {
			database.close();
			note.close();
		} finally {
			lock.writeLock().unlock();
			closed.accept(this);
		}
	}

	<T> T read(Database.Work<T> work) {
		return locked(lock.readLock(), () -> database.read(work));
	}

	<T> T write(Database.Work<T> work) {
		return locked(lock.writeLock(), () -> database.write(work));
	}

	private <T> T locked(Lock held, Supplier<T> work) {
		held.lock();
		try {
			return work.get();
		} catch (java.time.DateTimeException e) {
			throw Texts.failure(e, DATABASE, "database.failed", folder.path(), e.getMessage());
		} finally {
			held.unlock();
		}
	}
}
