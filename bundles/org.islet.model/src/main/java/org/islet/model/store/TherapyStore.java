// SPDX-License-Identifier: EPL-2.0
package org.islet.model.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps patients and what their devices recorded. Safe for use by several threads. Every method throws
 * {@link StoreException} when the database fails; what was acknowledged before stays.
 */
@ProviderType
public interface TherapyStore extends AutoCloseable {

	/** @return all patients, by name */
	List<Patient> patients();

	/**
	 * @param patient a patient; with {@link PatientId#NEW} it is added, else it replaces the one of that id
	 * @return the patient as saved, with its id
	 */
	Patient save(Patient patient);

	/**
	 * All patients with what tells one from the other in a long list. Takes no longer the more entries there are.
	 *
	 * @return by name
	 */
	List<Listed> roster();

	/**
	 * Sets the mark by which a clinic finds a patient again, or takes it away. {@link #save} leaves it as it is.
	 *
	 * @param patient whose
	 * @param flagged whether it is to be there
	 */
	void flag(PatientId patient, boolean flagged);

	/**
	 * Takes entries in one transaction: all of them or, on an exception, none. A key already there is counted and not
	 * stored again; where its content differs, the newer content takes its place.
	 *
	 * @param patient whose
	 * @param device the device that recorded them; not {@link DeviceInfo#LOG}, see {@link #own}
	 * @param entries what was read
	 * @return how many were added, known and changed
	 */
	default Intake take(PatientId patient, DeviceInfo device, List<? extends Logged<?>> entries) {
		return take(patient, device, entries, Map.of());
	}

	/**
	 * As {@link #take(PatientId, DeviceInfo, List)}, and in the same transaction notes what the next read of the device has
	 * to know.
	 *
	 * @param marks values by name; names up to 100 characters, values up to 2000. An empty value takes a mark away
	 */
	Intake take(PatientId patient, DeviceInfo device, List<? extends Logged<?>> entries, Map<String, String> marks);

	/**
	 * @param patient whose
	 * @param device {@link DeviceInfo#id()}
	 * @return what was noted of the device
	 */
	Map<String, String> marks(PatientId patient, String device);

	/**
	 * @param device {@link DeviceInfo#id()}
	 * @return the patients of whom something that this device recorded is kept, or a mark
	 */
	List<PatientId> patientsOf(String device);

	/**
	 * Takes a copy of what a store held, such as one that was written into a file, in one transaction. A copy only adds:
	 * whatever is here under the same key stays as it is, and a person's own record that was deleted here stays deleted.
	 *
	 * @param patient whose
	 * @param device the device that recorded them, or {@link DeviceInfo#LOG} for what the person recorded by hand
	 * @param entries what the store held, with the keys it held it under; an own record keeps its key
	 * @return what became of them
	 */
	Copied copy(PatientId patient, DeviceInfo device, List<? extends Logged<?>> entries);

	/**
	 * @param patient whose
	 * @param period which days
	 * @return what is known of them, with the two days before and the two days after, and the pump settings of the year
	 *         before
	 */
	default Timeline read(PatientId patient, Period period) {
		return read(patient, period, Timeline.AROUND);
	}

	/**
	 * As {@link #read(PatientId, Period)}, with more of what was before.
	 *
	 * @param before how far back before the period entries of every kind are read; at least {@link Timeline#AROUND}
	 */
	Timeline read(PatientId patient, Period period, Duration before);

	/** @return what the patient recorded by hand */
	OwnRecords own(PatientId patient);

	/**
	 * @param patient whose
	 * @return the instants of the first and the last glucose, insulin or carbohydrate entry; empty if there is none
	 */
	Optional<Span> span(PatientId patient);

	/** @return the devices whose entries are kept, latest entry first */
	List<DeviceUse> devices(PatientId patient);

	/**
	 * Keeps an original, compressed. The same content (by SHA-256) is kept once per patient.
	 *
	 * @param patient whose
	 * @param origin where it came from
	 * @param content the bytes as read; closed by the caller
	 * @return its number
	 */
	long keep(PatientId patient, Origin origin, InputStream content);

	/**
	 * Puts a longer content in place of that of an original that is still being made.
	 *
	 * @param number the kept original
	 * @param content the bytes from the first to the last so far; closed by the caller
	 */
	void extend(long number, InputStream content);

	/** @return the kept originals, oldest first */
	List<Kept> originals(PatientId patient);

	/** @return the bytes of a kept original, decompressed; the caller closes it */
	InputStream original(long number);

	/**
	 * Notes that an original was read again by a newer importer.
	 *
	 * @param number the kept original
	 * @param origin what read it now
	 */
	void reread(long number, Origin origin);

	/**
	 * Notes that entries are being taken from an original, until the note is closed.
	 *
	 * @param number the kept original
	 */
	Note taking(long number);

	/** @return what the program left that had this store open before and did not close it; empty if it did */
	Optional<Interrupted> interrupted();

	/**
	 * Copies the store while it is in use.
	 *
	 * @param folder a folder that does not exist or is empty
	 */
	void backup(Path folder);

	/**
	 * Checks tables, indexes and every stored entry.
	 *
	 * @param progress told what is being checked
	 * @return one sentence for each thing wrong; empty if all is well
	 */
	List<String> check(Consumer<String> progress);

	@Override
	void close();

	/**
	 * What {@link TherapyStore#take} did.
	 *
	 * @param added stored now
	 * @param known already stored, the same
	 * @param changed already stored, replaced by newer content
	 */
	record Intake(int added, int known, int changed) {

		public static final Intake NONE = new Intake(0, 0, 0);

		public Intake plus(Intake other) {
			return new Intake(added + other.added, known + other.known, changed + other.changed);
		}
	}

	/**
	 * What {@link TherapyStore#copy} did.
	 *
	 * @param added stored now
	 * @param known here already, the same
	 * @param others keys of those that are here with another content or deleted, and stay so
	 */
	record Copied(int added, int known, List<String> others) {

		public Copied {
			others = List.copyOf(others);
		}
	}

	/**
	 * A patient in a list.
	 *
	 * @param patient who
	 * @param flagged whether the mark is there by which a clinic finds a patient again
	 * @param device the device with the latest entry; empty if there is none
	 * @param uploaded when a file or device was last read that was not known before; empty if none ever was
	 */
	record Listed(Patient patient, boolean flagged, Optional<DeviceInfo> device, Optional<Instant> uploaded) {
	}

	/** Something noted as under way; closing it ends that. */
	interface Note extends AutoCloseable {
		@Override
		void close();
	}

	/**
	 * A program was killed, crashed or lost power. Whatever it had acknowledged is kept, whatever was half done in the
	 * database was taken back when the store was opened.
	 *
	 * @param opened when it had opened the store
	 * @param originals the numbers of the kept originals from which it was taking entries; what was taken up to then is
	 *            kept
	 */
	record Interrupted(Instant opened, List<Long> originals) {

		public Interrupted {
			originals = List.copyOf(originals);
		}
	}

	/** First and last instant. */
	record Span(Instant first, Instant last) {
	}

	/** A device and when it was last heard of. */
	record DeviceUse(DeviceInfo device, Instant first, Instant last, long entries) {
	}

	/**
	 * Where an original came from.
	 *
	 * @param name the file's name without folders
	 * @param importer the id of the format or driver that read it
	 * @param version the importer's version
	 * @param options the options it was read with, as {@code name=value} lines
	 * @param at when
	 */
	record Origin(String name, String importer, String version, String options, Instant at) {
	}

	/** A kept original. */
	record Kept(long number, Origin origin, String sha256, long bytes) {
	}
}
