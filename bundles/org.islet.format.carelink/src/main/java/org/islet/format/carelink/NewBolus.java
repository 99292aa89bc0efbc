// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Dose;

/** One bolus of the new layout while its rows are gathered: one or two parts, each programmed and later delivered. */
final class NewBolus {

	/** One part of a bolus. */
	enum Part {
		NOW, EXTENDED;

		/** @return the part a row's bolus type names; empty where it names none that is known */
		static Optional<Part> of(String type) {
			return switch (type) {
			case "Normal", "Dual (normal part)", "Dual/Normal" -> Optional.of(NOW);
			case "Square", "Dual (square part)", "Dual/Square" -> Optional.of(EXTENDED);
			default -> Optional.empty();
			};
		}
	}

	private record Given(Part part, OptionalDouble selected, OptionalDouble delivered, NewRow row) {

		/** @return what was asked and given; of a part still running nothing is known to be given */
		Dose dose() {
			return new Dose(selected, delivered.orElse(0));
		}
	}

	private final NewRow first;
	private final long position;
	private final boolean dual;
	private final List<Given> parts = new ArrayList<>();
	private Optional<Duration> over = Optional.empty();
	private String reason = "";
	private String source = "";
	private String preset = "";

	NewBolus(NewRow first, long position) {
		this.first = first;
		this.position = position;
		dual = first.text(Columns.BOLUS_TYPE).startsWith("Dual");
	}

	NewRow first() {
		return first;
	}

	long position() {
		return position;
	}

	LocalDateTime when() {
		return first.when();
	}

	boolean dual() {
		return dual;
	}

	/** @return whether the first row known of it says already what was delivered */
	boolean headless() {
		return first.has(Columns.DELIVERED);
	}

	/** Notes what a row says of the bolus as a whole. */
	private void note(NewRow row) {
		source = source.isEmpty() ? row.text(Columns.BOLUS_SOURCE) : source;
		preset = preset.isEmpty() ? row.text(Columns.PRESET) : preset;
		if (over.isEmpty() && row.has(Columns.BOLUS_DURATION)) {
			over = Optional.of(Numbers.duration(row.text(Columns.BOLUS_DURATION)));
		}
	}

	/** Adds a part that was programmed, or programmed and delivered at once. */
	void add(Part part, NewRow row, OptionalDouble selected, OptionalDouble delivered) {
		note(row);
		parts.add(new Given(part, selected, delivered, row));
	}

	boolean has(Part part) {
		return parts.stream().anyMatch(given -> given.part() == part);
	}

	/** @return whether a row can be of the same bolus as far as its type says */
	boolean alike(NewRow row) {
		return row.text(Columns.BOLUS_TYPE).startsWith("Dual") == dual;
	}

	/** @return whether a row with this amount can be the delivery of this part */
	boolean awaits(Part part, OptionalDouble selected) {
		return parts.stream().anyMatch(given -> given.part() == part && given.delivered().isEmpty()
				&& (selected.isEmpty() || given.selected().isEmpty()
						|| Math.abs(selected.getAsDouble() - given.selected().getAsDouble()) < 0.0005));
	}

	void deliver(Part part, NewRow row, double delivered) {
		note(row);
		parts.replaceAll(given -> given.part() == part && given.delivered().isEmpty()
				? new Given(part, given.selected(), OptionalDouble.of(delivered), given.row())
				: given);
	}

	void cancelled(String why) {
		reason = why;
	}

	/** @return whether every part that is known was delivered, and a dual bolus has both */
	boolean complete() {
		return missing().isEmpty() && (!dual || parts.size() == 2);
	}

	boolean given() {
		return parts.stream().anyMatch(given -> given.delivered().isPresent());
	}

	/** @return the rows of parts of which no delivery is known */
	List<NewRow> missing() {
		return parts.stream().filter(given -> given.delivered().isEmpty()).map(Given::row).toList();
	}

	/** @return U asked for */
	double asked() {
		return parts.stream().mapToDouble(given -> given.selected().orElse(given.delivered().orElse(0))).sum();
	}

	Optional<Duration> over() {
		return over;
	}

	Source source() {
		return switch (source) {
		case "MANUAL" -> Source.MANUAL;
		case "BOLUS_WIZARD", "CLOSED_LOOP_BG_CORRECTION", "CLOSED_LOOP_FOOD_BOLUS",
				"CLOSED_LOOP_BG_CORRECTION_AND_FOOD_BOLUS" ->
			Source.CALCULATOR;
		case "EASY_BOLUS" -> Source.EASY;
		case "PRESET_BOLUS" -> Source.PRESET;
		case "CLOSED_LOOP_AUTO_BOLUS" -> Source.AUTO_CORRECTION;
		case "CLOSED_LOOP_AUTO_BASAL", "CLOSED_LOOP_MICRO_BOLUS", "CL_MICRO_BOLUS" -> Source.AUTO_BASAL;
		default -> Source.UNKNOWN;
		};
	}

	Bolus bolus() {
		Dose now = dose(Part.NOW);
		Dose extended = dose(Part.EXTENDED);
		Shape shape = dual ? Shape.DUAL : has(Part.EXTENDED) ? Shape.SQUARE : Shape.NORMAL;
		String number = first.text(Columns.BOLUS_NUMBER);
		String term = preset.isEmpty() ? source : preset;
		return new Bolus(when(), shape, source(), now, extended, has(Part.EXTENDED) ? over : Optional.empty(),
				end(now, extended), Optional.empty(),
				number.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty(),
				term.isEmpty() ? Optional.empty() : Optional.of(term));
	}

	private Dose dose(Part part) {
		return parts.stream().filter(given -> given.part() == part).findFirst().map(Given::dose).orElse(Dose.NONE);
	}

	private End end(Dose now, Dose extended) {
		return switch (reason) {
		case "" -> now.cutShort() || extended.cutShort() ? End.STOPPED : End.COMPLETE;
		case "User Request" -> End.STOPPED_BY_USER;
		case "Alarm" -> End.STOPPED_BY_ALARM;
		default -> End.STOPPED;
		};
	}
}
