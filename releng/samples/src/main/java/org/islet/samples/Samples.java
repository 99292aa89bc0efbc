// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Makes files of invented therapy data, for the product's samples, for tests and for benchmarks. Nobody's data is in
 * them. The same plan gives the same bytes on every machine.
 */
public final class Samples {

	private Samples() {
	}

	/** @return the file's content */
	public static byte[] of(Plan plan) {
		List<Happening> life = Life.of(plan);
		return switch (plan.layout()) {
		case CARELINK_RAW -> RawLayout.text(plan, life).getBytes(StandardCharsets.ISO_8859_1);
		case CARELINK_SECTIONS -> SectionLayout.text(plan, life).getBytes(StandardCharsets.UTF_8);
		case TABLE -> TableLayout.text(plan, life).getBytes(StandardCharsets.UTF_8);
		};
	}

	/** The files that the product ships, written into a folder. */
	static void ship(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.write(folder.resolve("carelink-14-days.csv"), of(Plan.of(Plan.Layout.CARELINK_RAW)));
		Files.write(folder.resolve("carelink-780g-14-days.csv"), of(Plan.of(Plan.Layout.CARELINK_SECTIONS)));
		Files.write(folder.resolve("glucose-table.csv"), of(Plan.of(Plan.Layout.TABLE).days(3)));
	}

	/**
	 * {@code ship FOLDER}, or {@code LAYOUT FILE [days=N] [from=DATE] [seed=N] [mmol] [comma|point]} with LAYOUT
	 * carelink_raw, carelink_sections or table.
	 */
	public static void main(String[] args) throws IOException {
		if (args.length < 2) {
			System.err.println("Usage: ship FOLDER"
					+ " | carelink_raw|carelink_sections|table FILE [days=N] [from=DATE] [seed=N] [mmol] [comma|point]");
			System.exit(2);
		}
		if (args[0].equals("ship")) {
			ship(Path.of(args[1]));
			return;
		}
		Plan plan = Plan.of(Plan.Layout.valueOf(args[0].toUpperCase(Locale.ROOT)));
		for (String option : List.of(args).subList(2, args.length)) {
			String value = option.substring(option.indexOf('=') + 1);
			plan = switch (option.replaceFirst("=.*", "")) {
			case "days" -> plan.days(Integer.parseInt(value));
			case "from" -> plan.from(LocalDate.parse(value));
			case "seed" -> plan.seed(Long.parseLong(value));
			case "mmol" -> plan.mmol(true);
			case "comma" -> plan.comma(true);
			case "point" -> plan.comma(false);
			default -> throw new IllegalArgumentException(option);
			};
		}
		Files.write(Path.of(args[1]), of(plan));
	}
}
