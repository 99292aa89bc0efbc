// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

import org.islet.device.Head;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Kept;

/** Where a file's bytes come from; it can be read more than once. */
interface Source {

	/** @return the name to show */
	String name();

	/** @return size in bytes, at least 1 */
	long size() throws IOException;

	InputStream open() throws IOException;

	/** @return the name without {@code .gz} */
	default String plainName() {
		return name().toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
				? name().substring(0, name().length() - 3)
				: name();
	}

	/** @return the beginning, as far as it can be read */
	default Head head() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Content content = Content.of(open())) {
			int next;
			while (bytes.size() < Head.SIZE && (next = content.read()) >= 0) {
				bytes.write(next);
			}
		} catch (EOFException | ZipException e) {
			// breaks off here; reading all of it will say so
			if (bytes.size() == 0) {
				throw e;
			}
		}
		return new Head(plainName(), bytes.toByteArray());
	}

	static Source of(Path file) {
		return new Source() {
			@Override
			public String name() {
				return file.getFileName().toString();
			}

			@Override
			public long size() throws IOException {
				return Math.max(1, Files.size(file));
			}

			@Override
			public InputStream open() throws IOException {
				return Files.newInputStream(file);
			}
		};
	}

	static Source of(TherapyStore store, Kept kept) {
		return new Source() {
			@Override
			public String name() {
				return kept.origin().name();
			}

			@Override
			public long size() {
				return Math.max(1, kept.bytes());
			}

			@Override
			public InputStream open() {
				return store.original(kept.number());
			}
		};
	}
}
