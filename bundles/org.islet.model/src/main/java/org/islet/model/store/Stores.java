// SPDX-License-Identifier: EPL-2.0
package org.islet.model.store;

import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens data folders. A password is used and forgotten: it is never kept, logged or put into a message.
 */
@ProviderType
public interface Stores {

	/**
	 * Opens the store in a folder, making an empty one where there is none, and brings its schema up to date.
	 *
	 * @param folder the data folder
	 * @param password the password of an encrypted store; empty for one that is not encrypted
	 * @return the open store; the caller closes it
	 * @throws StoreException if it is in use by another program, the password is wrong or missing, it was written by a
	 *             newer program, or the disk refuses
	 */
	TherapyStore open(Path folder, char[] password) throws StoreException;

	/** @return whether the store in the folder is encrypted and so needs a password */
	boolean encrypted(Path folder);

	/**
	 * Tries a password on a store, which may be open meanwhile.
	 *
	 * @param folder the data folder
	 * @param password empty for none
	 * @return whether the store opens with it
	 * @throws StoreException if there is no store in the folder, or the file with its key is missing or damaged
	 */
	boolean opens(Path folder, char[] password) throws StoreException;

	/**
	 * Turns encryption on, changes the password, or turns encryption off. The store must not be open.
	 *
	 * @param folder the data folder
	 * @param current the password now; empty if not encrypted
	 * @param wanted the password from now on, at least 8 characters; empty for no encryption
	 * @throws StoreException if the current password is wrong or the new one too short; nothing has changed then
	 */
	void password(Path folder, char[] current, char[] wanted) throws StoreException;

	/**
	 * Puts a backup in place of an absent store.
	 *
	 * @param backup a folder made by {@link TherapyStore#backup(Path)}
	 * @param folder the data folder, without a store
	 * @param password the password the backup was made under; empty if not encrypted
	 * @throws StoreException if the folder already has a store or the backup is not one
	 */
	void restore(Path backup, Path folder, char[] password) throws StoreException;

	/**
	 * Puts a backup in place of the store there is, which is moved aside whole. The store must not be open.
	 *
	 * @param backup a folder made by {@link TherapyStore#backup(Path)}
	 * @param folder the data folder, with a store
	 * @param password the password the backup was made under; empty if not encrypted
	 * @return where the former store lies now: a data folder that opens as before
	 * @throws StoreException if the backup is none or the disk refuses; the store there is stays in place then
	 */
	Path replace(Path backup, Path folder, char[] password) throws StoreException;
}
