// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;
import static org.islet.model.store.StoreException.Kind.FOLDER;
import static org.islet.model.store.StoreException.Kind.IN_USE;
import static org.islet.model.store.StoreException.Kind.PASSWORD;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.islet.model.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Derby database that is up. */
final class Database implements AutoCloseable {

	private static final String CIPHER = "encryptionAlgorithm=AES/CBC/NoPadding;encryptionKey=";
	private static final String ENCRYPT = "dataEncryption=true;" + CIPHER;

	private static final Logger LOG = LoggerFactory.getLogger(Database.class);

	/** What to do with an open connection. */
	interface Work<T> {
		T run(Connection connection) throws SQLException, IOException;
	}

	private final Path folder;
	private final EmbeddedDataSource source;
	private volatile boolean open = true;

	private Database(Path folder) {
		this.folder = folder;
		this.source = new EmbeddedDataSource();
		source.setDatabaseName(folder.toString());
	}

	/** Makes a new database, encrypted with the key unless it is empty. */
	static Database create(Path folder, String key) {
		return boot(folder, key.isEmpty() ? "" : ENCRYPT + key, true);
	}

	static Database open(Path folder, String key) {
		return boot(folder, key.isEmpty() ? "" : CIPHER + key, false);
	}

	/** Encrypts the database as it starts. */
	static Database encrypt(Path folder, String key) {
		return boot(folder, ENCRYPT + key, false);
	}

	/** Decrypts the database as it starts. */
	static Database decrypt(Path folder, String key) {
		return boot(folder, "decryptDatabase=true;" + CIPHER + key, false);
	}

	/** The key is used here and not kept: once the database is up, connecting needs none. */
	private static Database boot(Path folder, String attributes, boolean create) {
		EmbeddedDataSource first = new EmbeddedDataSource();
		first.setDatabaseName(folder.toString());
		first.setConnectionAttributes(attributes);
		if (create) {
			first.setCreateDatabase("create");
		}
		try {
			first.getConnection().close();
			return new Database(folder);
		} catch (SQLException e) {
			throw failure(e, folder);
		}
	}

	/** Does the work in one transaction: all of it or, on any exception, nothing. */
	<T> T write(Work<T> work) {
		return run(work, Connection.TRANSACTION_READ_COMMITTED);
	}

	/** Reads without row locks; the store itself keeps writers apart from readers. */
	<T> T read(Work<T> work) {
		return run(work, Connection.TRANSACTION_READ_UNCOMMITTED);
	}

	private <T> T run(Work<T> work, int isolation) {
		try (Connection connection = connect(isolation)) {
			boolean done = false;
			try {
				T result = work.run(connection);
				connection.commit();
				done = true;
				return result;
			} finally {
				if (!done) {
					undo(connection);
				}
			}
		} catch (SQLException e) {
			throw failure(e, folder);
		} catch (IOException e) {
			throw Texts.failure(e, DATABASE, "database.failed", folder.getParent(), e.getMessage());
		}
	}

	/** What failed before matters more than that this fails too. */
	private static void undo(Connection connection) {
		try {
			connection.rollback();
		} catch (SQLException e) {
			LOG.warn("The database could not take back a transaction", e);
		}
	}

	/** A connection for the caller to close, after a commit or rollback. */
	Connection connect(int isolation) throws SQLException {
		if (!open) {
			throw Texts.failure(DATABASE, "closed", folder.getParent());
		}
		Connection connection = source.getConnection();
		connection.setAutoCommit(false);
		connection.setTransactionIsolation(isolation);
		return connection;
	}

	@Override
	public void close() {
		if (open) {
			open = false;
			EmbeddedDataSource last = new EmbeddedDataSource();
			last.setDatabaseName(folder.toString());
			Engine.shutdown(last, "08006");
		}
	}

	/** Says what a person can do about it. */
	static StoreException failure(SQLException e, Path folder) {
		Set<String> states = new LinkedHashSet<>();
		boolean full = trace(e, states);
		Path data = folder.getParent();
		if (full) {
			return Texts.failure(e, FOLDER, "disk.full", data);
		}
		if (states.contains("XSDB6")) {
			return Texts.failure(e, IN_USE, "in.use", data);
		}
		if (states.contains("XBCXK") || states.contains("XBM06")) {
			return Texts.failure(e, PASSWORD, "password.key.wrong", data);
		}
		if (states.contains("XJ040")) {
			return Texts.failure(e, DATABASE, "database.damaged", data);
		}
		return Texts.failure(e, DATABASE, "database.failed", data, e.getMessage());
	}

	/** Collects the SQL states of an exception and what caused it; returns whether the disk was full. */
	private static boolean trace(Throwable e, Set<String> states) {
		boolean full = false;
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				states.add(String.valueOf(sql.getSQLState()));
				if (sql.getNextException() != null && sql.getNextException() != cause.getCause()) {
					full |= trace(sql.getNextException(), states);
				}
			}
			full |= cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left");
		}
		return full;
	}
}
