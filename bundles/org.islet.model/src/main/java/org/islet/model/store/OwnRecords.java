// SPDX-License-Identifier: EPL-2.0
package org.islet.model.store;

import java.time.Instant;
import java.util.List;

import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a person recorded by hand, as entries of {@link DeviceInfo#LOG}. In contrast to what devices recorded, it can be
 * changed and deleted; every version is kept. {@link TherapyStore#read} and all that builds on it sees the latest version
 * of what is not deleted. Each method is one transaction.
 */
@ProviderType
public interface OwnRecords {

	/**
	 * @param entry what is recorded
	 * @param at when it happened
	 * @return the record with its new key
	 */
	Logged<?> add(Entry entry, Instant at);

	/**
	 * Puts another version in place of a record. One that says the same adds no version.
	 *
	 * @param key the record's key
	 * @param entry what it says from now on
	 * @param at when that happened
	 * @return the record as it is now
	 * @throws StoreException of kind {@link StoreException.Kind#RECORD} if there is no such record, it is deleted, or it
	 *             is an entry read from a device
	 */
	Logged<?> change(String key, Entry entry, Instant at);

	/**
	 * Takes a record out of everything but its history.
	 *
	 * @param key the record's key
	 * @throws StoreException of kind {@link StoreException.Kind#RECORD} if there is no such record, it is deleted already,
	 *             or it is an entry read from a device
	 */
	void delete(String key);

	/**
	 * Brings a deleted record back.
	 *
	 * @param key the record's key
	 * @return the record as it is again
	 * @throws StoreException of kind {@link StoreException.Kind#RECORD} if there is no such record, it is not deleted, or
	 *             it is an entry read from a device
	 */
	Logged<?> undelete(String key);

	/**
	 * @param key the record's key
	 * @return all versions, oldest first
	 * @throws StoreException of kind {@link StoreException.Kind#RECORD} if there is no such record, or it is an entry read
	 *             from a device
	 */
	List<Version> history(String key);

	/** @return the latest version of every record, deleted ones included, in the order in which things happened */
	List<Version> latest();

	/**
	 * A version of a record.
	 *
	 * @param act what made it
	 * @param made when it was made, by this computer's clock
	 * @param record what it says; of a deleted one, what it said last
	 */
	record Version(Act act, Instant made, Logged<?> record) {

		public boolean deleted() {
			return act == Act.DELETED;
		}
	}

	/** What makes a version. */
	enum Act {
		ADDED, CHANGED, DELETED, UNDELETED
	}
}
