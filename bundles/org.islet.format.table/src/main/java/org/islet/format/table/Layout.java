// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.islet.device.FormatException;
import org.islet.device.text.Lines;
import org.islet.device.text.Rows;

/**
 * How a table is laid out.
 *
 * @param separator between cells
 * @param header the line of the header row; 0 where there is none
 * @param columns what the columns are
 */
record Layout(char separator, long header, Columns columns) {

	/** Lines of a title and other matter a table may have above its header. */
	static final int HEAD_LINES = 60;

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

	/** @return the layout a file's first lines show without anybody's help; empty if they are no such table */
	static Optional<Layout> recognised(List<Lines.Line> head) throws IOException {
		try {
			return OwnFormat.of(head).isPresent() ? Optional.empty()
					: detected(head, Options.NONE).filter(l -> !l.columns.vague());
		} catch (FormatException undecided) {
			return Optional.empty();
		}
	}

	/**
	 * @param head a file's first lines
	 * @param options what the user decided
	 * @throws FormatException if it is no table, or a column the user named is not there
	 */
	static Layout of(List<Lines.Line> head, Options options) throws FormatException, IOException {
		if (head.stream().allMatch(line -> line.text().isBlank() && !line.tooLong())) {
			throw Texts.empty("nothing");
		}
		Optional<OwnFormat> own = OwnFormat.of(head);
		if (own.isPresent() && !options.forced()) {
			throw Texts.notOurs("ownFormat", own.get().title(), own.get().id());
		}
		Optional<Layout> detected = detected(head, options);
		if (detected.isEmpty()) {
			detected = numbered(head, options);
		}
		if (detected.isPresent()) {
			return detected.get();
		}
		if (options.columns().isEmpty()) {
			throw Texts.notOurs("noColumns");
		}
		throw Texts.undecided("noSuchColumns", String.join(", ", options.columns()), widest(head));
	}

	private static Optional<Layout> detected(List<Lines.Line> head, Options options)
			throws FormatException, IOException {
		Layout best = null;
		int most = 0;
		for (char separator : options.separator().map(List::of).orElse(SEPARATORS)) {
			for (Rows.Row row : rows(head, separator)) {
				Optional<Columns> columns = Columns.of(row.cells(), options);
				if (columns.isPresent() && columns.get().isNamed(options) && !hasValue(row, columns.get())
						&& row.cells().size() > most) {
					best = new Layout(separator, row.line(), columns.get());
					most = row.cells().size();
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private static Optional<Layout> numbered(List<Lines.Line> head, Options options)
			throws FormatException, IOException {
		Optional<Columns> columns = Columns.numbered(options);
		if (columns.isEmpty()) {
			return Optional.empty();
		}
		for (char separator : options.separator().map(List::of).orElse(SEPARATORS)) {
			for (Rows.Row row : rows(head, separator)) {
				if (hasValue(row, columns.get())) {
					return Optional.of(new Layout(separator, 0, columns.get()));
				}
			}
		}
		return Optional.empty();
	}

	private static boolean hasValue(Rows.Row row, Columns columns) {
		return columns.glucose().keySet().stream().anyMatch(column -> GlucoseCell.of(row.cell(column)).isPresent());
	}

	private static List<Rows.Row> rows(List<Lines.Line> head, char separator) throws IOException {
		Rows rows = new Rows(new Lines(head), separator);
		List<Rows.Row> all = new ArrayList<>();
		for (Rows.Row row = rows.next(0); row != null; row = rows.next(0)) {
			if (!row.broken()) {
				all.add(row);
			}
		}
		return all;
	}

	private static String widest(List<Lines.Line> head) throws IOException {
		List<String> widest = List.of();
		for (char separator : SEPARATORS) {
			for (Rows.Row row : rows(head, separator)) {
				widest = row.cells().size() > widest.size() ? row.cells() : widest;
			}
		}
		return widest.stream().limit(20).map(cell -> cell.length() > 40 ? cell.substring(0, 40) : cell)
				.map(cell -> cell.replaceAll("[\\s\\p{Cntrl}]+", " "))
				.collect(Collectors.joining("\", \"", "\"", "\""));
	}
}
