// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.islet.device.FormatException;
import org.islet.device.text.Rows;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Turns cells into glucose readings. */
final class Readings {

	/** Nobody pricks a finger this often. */
	private static final Duration SENSOR_SPACING = Duration.ofMinutes(20);

	private final Columns columns;
	private final Options options;
	private final Map<Integer, GlucoseUnit> units;
	private Origin unnamed = Origin.METER;
	private boolean concluded;
	private boolean limits;

	Readings(Columns columns, Options options, Map<Integer, GlucoseUnit> units) throws FormatException {
		this.columns = columns;
		this.options = options;
		this.units = units;
		options.origin().ifPresent(origin -> unnamed = origin);
	}

	/** Concludes from the spacing of the readings where those came from whose origin nothing names. */
	void conclude(Collection<List<Timed>> devices) throws FormatException {
		onlyOneEach(devices);
		List<Duration> gaps = new ArrayList<>();
		for (List<Timed> rows : devices) {
			LocalDateTime before = null;
			for (Timed row : rows) {
				if (columns.glucose().keySet().stream().anyMatch(column -> isUnnamed(row.row(), column))) {
					concluded = options.origin().isEmpty();
					if (before != null && row.when().isAfter(before)) {
						gaps.add(Duration.between(before, row.when()));
					}
					before = row.when();
				}
			}
		}
		gaps.sort(null);
		if (concluded && !gaps.isEmpty() && gaps.get(gaps.size() / 2).compareTo(SENSOR_SPACING) <= 0) {
			unnamed = Origin.SENSOR;
		}
	}

	private boolean isUnnamed(Rows.Row row, int column) {
		return columns.glucose().get(column) == Role.GLUCOSE && GlucoseCell.of(row.cell(column)).isPresent()
				&& RowKind.of(row, columns).origin().isEmpty();
	}

	/** Two columns filled in one row may be one reading in two units, or a raw and a smoothed one. */
	private void onlyOneEach(Collection<List<Timed>> devices) throws FormatException {
		if (columns.glucose().size() < 2 || columns.chosen(options)) {
			return;
		}
		for (List<Timed> rows : devices) {
			for (Timed row : rows) {
				List<Integer> filled = columns.glucose().keySet().stream()
						.filter(column -> GlucoseCell.of(row.row().cell(column)).isPresent()).toList();
				if (filled.size() > 1) {
					throw Texts.undecided("twoGlucoseColumns", columns.name(filled.get(0)),
							columns.name(filled.get(1)), row.row().line());
				}
			}
		}
	}

	/** @return the reading in a row's column; empty if the cell makes no sense */
	Optional<Glucose> of(Timed timed, int column) {
		Optional<GlucoseCell> cell = GlucoseCell.of(timed.row().cell(column));
		if (cell.isEmpty()) {
			return Optional.empty();
		}
		GlucoseUnit unit = cell.get().unit().or(() -> options.unit())
				.or(() -> Handover.rowUnit(timed.row(), columns)).orElse(units.get(column));
		Origin origin = origin(timed.row(), column);
		double number = cell.get().number().orElseGet(() -> limit(cell.get().bound(), unit, origin));
		return Units.plausible(number, unit)
				? Optional.of(new Glucose(timed.when(), new GlucoseValue(number, unit), origin, cell.get().bound(),
						OptionalDouble.empty(), Optional.empty()))
				: Optional.empty();
	}

	private Origin origin(Rows.Row row, int column) {
		Optional<Origin> typed = RowKind.of(row, columns).origin();
		if (typed.isPresent()) {
			return typed.get();
		}
		return switch (columns.glucose().get(column)) {
		case SENSOR -> Origin.SENSOR;
		case METER -> Origin.METER;
		default -> unnamed;
		};
	}

	private double limit(Bound bound, GlucoseUnit unit, Origin origin) {
		limits = true;
		boolean below = bound == Bound.BELOW;
		try {
			OptionalDouble chosen = options.limit(below ? "low" : "high");
			if (chosen.isPresent()) {
				return chosen.getAsDouble();
			}
		} catch (FormatException e) {
			throw new IllegalStateException("options were validated", e);
		}
		boolean mgdl = unit == GlucoseUnit.MG_DL;
		if (origin == Origin.SENSOR) {
			return below ? (mgdl ? 40 : 2.2) : (mgdl ? 400 : 22.2);
		}
		return below ? (mgdl ? 20 : 1.1) : (mgdl ? 600 : 33.3);
	}

	/** @return the origin that was concluded; empty if the file or the user named it */
	Optional<Origin> concludedOrigin() {
		return concluded ? Optional.of(unnamed) : Optional.empty();
	}

	/** @return whether words such as LOW took a limit that nobody named */
	boolean limits() throws FormatException {
		return limits && (options.limit("low").isEmpty() || options.limit("high").isEmpty());
	}

	String unitSymbols() {
		return units.values().stream().map(GlucoseUnit::symbol).distinct().sorted().collect(Collectors.joining(", "));
	}
}
