// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.islet.json.ModelJson;

import com.fasterxml.jackson.core.JsonGenerator;

/** Writes JSON. The only class here that needs Jackson, so that it is loaded only where JSON is asked for. */
public final class Json {

	private Json() {
	}

	static void print(Object value, PrintStream out) {
		try {
			out.println(ModelJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a long array element by element. */
	public static final class Array implements AutoCloseable {

		private final JsonGenerator generator;

		public Array(OutputStream out) throws IOException {
			generator = ModelJson.mapper().createGenerator(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
			generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			generator.useDefaultPrettyPrinter();
			generator.writeStartArray();
		}

		public void add(Object value) throws IOException {
			ModelJson.mapper().writeValue(generator, value);
		}

		@Override
		public void close() throws IOException {
			generator.writeEndArray();
			generator.writeRaw('\n');
			generator.close();
		}
	}
}
