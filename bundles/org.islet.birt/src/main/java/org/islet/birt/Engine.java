// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;

import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.islet.wrap.birt.ConfinedScripts;
import org.islet.wrap.birt.PdfFonts;

/**
 * The one BIRT engine, started when something is first printed. It prints one report at a time: BIRT keeps what kind a
 * picture is in a static field, and two reports at once can lose each other's pictures.
 */
final class Engine implements AutoCloseable {

	private final ReentrantLock turn = new ReentrantLock();
	private final Theme theme;
	private final Path folder;
	private IReportEngine engine;
	private boolean closed;

	/**
	 * @param folder for the fonts and what the engine writes meanwhile
	 */
	Engine(Theme theme, Path folder) {
		this.theme = theme;
		this.folder = folder;
	}

	/** Something done with the engine. */
	@FunctionalInterface
	interface Work<T> {
		T with(IReportEngine engine) throws IOException, BirtException, RefusedException;
	}

	/** @return what the work gave; it had the engine for itself */
	<T> T use(Work<T> work) throws IOException, BirtException, RefusedException {
		turn.lock();
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(IReportEngine.class.getClassLoader());
		try {
			return work.with(started());
		} finally {
			thread.setContextClassLoader(before);
			turn.unlock();
		}
	}

	private IReportEngine started() throws IOException, BirtException {
		if (closed) {
			throw new IllegalStateException("The report engine is shut down.");
		}
		if (engine == null) {
			engine = start();
		}
		return engine;
	}

	private IReportEngine start() throws IOException, BirtException {
		ConfinedScripts.enforce();
		Files.createDirectories(folder);
		EngineConfig config = new EngineConfig();
		config.setLogConfig(null, Level.WARNING);
		config.setTempDir(folder.toString());
		config.setFontConfig(Fonts.lay(theme, folder));
		Fonts.register(folder);
		PdfFonts.forget();
		Platform.startup(config);
		return ((IReportEngineFactory) Platform
				.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY))
				.createReportEngine(config);
	}

	/** Waits for the report being printed, then shuts the engine down. */
	@Override
	public void close() {
		turn.lock();
		try {
			closed = true;
			if (engine != null) {
				engine.destroy();
				Platform.shutdown();
				engine = null;
			}
		} finally {
			turn.unlock();
		}
	}
}
