// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.apache.derby.jdbc.EmbeddedDataSource;

/** The Derby engine of this process. It starts with the first database. */
final class Engine {

	private static final String LOG = "derby.stream.error.file";
	private static boolean ours;

	private Engine() {
	}

	/** Derby takes the place of its log from a system property only; whoever set one before us keeps it. */
	static synchronized void logTo(Path file) {
		if (System.getProperty(LOG) == null) {
			System.setProperty(LOG, file.toString());
			ours = true;
		}
	}

	static synchronized void stop() {
		EmbeddedDataSource all = new EmbeddedDataSource();
		all.setDatabaseName("");
		shutdown(all, "XJ015");
		if (ours) {
			System.clearProperty(LOG);
			ours = false;
		}
	}

	/** Derby reports a shutdown as an exception with the state expected here. */
	static void shutdown(EmbeddedDataSource source, String success) {
		source.setShutdownDatabase("shutdown");
		try (Connection never = source.getConnection()) {
			throw new AssertionError("still connected: " + never);
		} catch (SQLException e) {
			if (!success.equals(e.getSQLState())) {
				throw Texts.failure(e, DATABASE, "shutdown.failed", e.getMessage());
			}
		}
	}
}
