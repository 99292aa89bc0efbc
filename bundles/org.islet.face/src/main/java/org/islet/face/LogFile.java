// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** While it is open, what is logged goes to a file in the data folder, made when there is something to log. */
public final class LogFile extends Handler implements AutoCloseable {

	private static final int LARGEST = 2_000_000;

	private final Path file;
	private final Logger root = Logger.getLogger("");
	private final Handler[] others = root.getHandlers();
	private Handler handler;
	private boolean failed;

	/** @param data the data folder; it need not exist */
	public LogFile(Path data) {
		file = data.resolve("log").resolve("islet.log");
		for (Handler other : others) {
			root.removeHandler(other);
		}
		setLevel(Level.INFO);
		root.addHandler(this);
	}

	/** @return where it is; there may be nothing yet */
	public Path file() {
		return file;
	}

	@Override
	public synchronized void publish(LogRecord record) {
		if (!isLoggable(record) || failed) {
			return;
		}
		try {
			if (handler == null) {
				Files.createDirectories(file.getParent());
				handler = new FileHandler(file.toString().replace("%", "%%"), LARGEST, 1, true);
				handler.setFormatter(new SimpleFormatter());
				handler.setEncoding("UTF-8");
			}
			handler.publish(record);
		} catch (IOException e) {
			// nowhere to write is no reason to fail at what was asked
			failed = true;
		}
	}

	@Override
	public synchronized void flush() {
		if (handler != null) {
			handler.flush();
		}
	}

	@Override
	public synchronized void close() {
		root.removeHandler(this);
		for (Handler other : others) {
			root.addHandler(other);
		}
		if (handler != null) {
			handler.close();
		}
	}
}
