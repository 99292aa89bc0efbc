// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.islet.device.FormatException;
import org.islet.model.GlucoseUnit;

/**
 * Finds out the unit of each column of glucose values: from the user, from its header, or from what values it holds. No
 * device shows more than 33.3 mmol/L or less than 10 mg/dL, and mg/dL values that small are whole numbers; what lies
 * between could be either and decides nothing.
 */
final class Units {

	/** Above this a number cannot be mmol/L. */
	static final double MOST_MMOL = 40;
	/** Below this a number cannot be mg/dL. */
	static final double LEAST_MGDL = 10;
	private static final double LEAST_MMOL = 0.5;
	private static final double MOST_MGDL = 720;

	/** What values were seen. */
	private static final class Evidence {

		private long large;
		private long small;
		private long broken;
		private long any;

		void add(double number) {
			any++;
			if (number > MOST_MMOL) {
				large++;
			} else if (number < LEAST_MGDL && number > 0) {
				small++;
			} else if (number != Math.rint(number)) {
				broken++;
			}
		}

		boolean mgdl() {
			return large > 0 && small == 0;
		}

		boolean mmol() {
			return large == 0 && small + broken > 0;
		}
	}

	private final Options options;
	private final Columns columns;
	private final Evidence unnamed = new Evidence();
	private final Map<Integer, Evidence> named = new HashMap<>();

	Units(Options options, Columns columns) {
		this.options = options;
		this.columns = columns;
	}

	/** Takes a value into account whose cell and row do not name its unit. */
	void add(int column, double number) {
		(header(column).isPresent() ? named.computeIfAbsent(column, c -> new Evidence()) : unnamed).add(number);
	}

	private Optional<GlucoseUnit> header(int column) {
		return columns.headers().isEmpty() ? Optional.empty() : columns.headers().get(column).unit();
	}

	/** @return whether a unit had to be concluded from the values */
	boolean concluded() {
		return options.unit().isEmpty() && unnamed.any > 0;
	}

	/**
	 * @return the unit of each column
	 * @throws FormatException if the user must say which it is
	 */
	Map<Integer, GlucoseUnit> decide() throws FormatException {
		Map<Integer, GlucoseUnit> units = new HashMap<>();
		for (int column : columns.glucose().keySet()) {
			units.put(column, options.unit().isPresent() ? options.unit().get() : decide(column));
		}
		return units;
	}

	private GlucoseUnit decide(int column) throws FormatException {
		Optional<GlucoseUnit> header = header(column);
		if (header.isPresent()) {
			Evidence evidence = named.getOrDefault(column, new Evidence());
			boolean other = header.get() == GlucoseUnit.MG_DL ? evidence.mmol() && evidence.small > 0 : evidence.mgdl();
			if (other) {
				throw Texts.undecided("unitContradicts", columns.name(column), header.get().symbol());
			}
			return header.get();
		}
		if (unnamed.mgdl() == unnamed.mmol() && unnamed.any > 0) {
			throw Texts.undecided(unnamed.large > 0 ? "unitMixed" : "unitUndecided");
		}
		return unnamed.mmol() ? GlucoseUnit.MMOL_L : GlucoseUnit.MG_DL;
	}

	/** @return whether any device could show that */
	static boolean plausible(double number, GlucoseUnit unit) {
		return unit == GlucoseUnit.MG_DL
				? number >= LEAST_MGDL && number <= MOST_MGDL
				: number >= LEAST_MMOL && number <= MOST_MMOL;
	}
}
