// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.Console;
import org.islet.cli.VerbException;
import org.islet.device.host.Progress;
import org.islet.model.Patient;
import org.islet.model.store.StoreException;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;

/** The console of one run. */
final class TerminalConsole implements Console, AutoCloseable {

	/** Where the password of the data may be found. */
	static final String PASSWORD = "ISLET_PASSWORD";

	private final PrintStream out;
	private final PrintStream err;
	private final InputStream in;
	private final Path data;
	private final Map<String, String> environment;
	private final Stores stores;
	private TherapyStore store;

	TerminalConsole(PrintStream out, PrintStream err, InputStream in, Path data, Map<String, String> environment,
			Stores stores) {
		this.out = out;
		this.err = err;
		this.in = in;
		this.data = data;
		this.environment = environment;
		this.stores = stores;
	}

	@Override
	public PrintStream out() {
		return out;
	}

	@Override
	public PrintStream err() {
		return err;
	}

	@Override
	public InputStream in() {
		return in;
	}

	@Override
	public Locale locale() {
		return Locale.getDefault();
	}

	@Override
	public Path data() {
		return data;
	}

	@Override
	public TherapyStore store() throws VerbException {
		if (store == null) {
			boolean encrypted = stores.encrypted(data);
			char[] password = encrypted ? current() : new char[0];
			if (encrypted && password.length == 0) {
				throw Texts.failed("password.needed", data);
			}
			try {
				store = stores.open(data, password);
			} catch (StoreException e) {
				throw new VerbException(VerbException.Kind.FAILED, e.getMessage());
			} finally {
				Arrays.fill(password, '\0');
			}
		}
		return store;
	}

	@Override
	public char[] dataPassword(String question) {
		String known = environment.get(PASSWORD);
		return known != null ? known.toCharArray() : password(question);
	}

	private char[] current() {
		return dataPassword(Texts.of("password.ask", data));
	}

	@Override
	public Patient patient(Optional<String> who) throws VerbException {
		List<Patient> all = store().patients();
		return who.isPresent() ? Patients.named(who.get(), all) : Patients.only(all);
	}

	@Override
	public void json(Object value) {
		Json.print(value, out);
	}

	@Override
	public char[] password(String question) {
		java.io.Console terminal = in == System.in ? Terminal.console() : null;
		if (terminal != null) {
			char[] typed = terminal.readPassword("%s ", question);
			return typed == null ? new char[0] : typed;
		}
		try {
			return line().toCharArray();
		} catch (IOException e) {
			return new char[0];
		}
	}

	/** The next line, byte by byte so that nothing beyond it is taken from whoever reads next. */
	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		int next;
		while ((next = in.read()) >= 0 && next != '\n') {
			if (next != '\r') {
				line.write(next);
			}
		}
		return line.toString(StandardCharsets.UTF_8);
	}

	@Override
	public Progress progress() {
		return new ProgressLine(err, err == System.err && Terminal.console() != null);
	}

	@Override
	public void close() {
		if (store != null) {
			store.close();
		}
	}
}
