// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;
import org.islet.model.PumpSettings;
import org.islet.model.Remark;
import org.islet.model.Suspend;
import org.islet.report.page.Wording;

/** What an entry is called and, in a few words, says. */
public record EntryWords(Wording wording) {

	/** @return such as {@code Bolus} or {@code Blood glucose} */
	public String kind(Entry entry) {
		return switch (entry) {
		case Glucose g -> wording.text("entry.Glucose." + g.origin());
		case DeviceEvent e -> wording.text("entry.DeviceEvent." + e.kind());
		case Suspend s -> wording.text("entry.Suspend." + s.state());
		default -> wording.text("entry." + entry.getClass().getSimpleName());
		};
	}

	/** @return its value with its unit, or its text; may be empty */
	public String brief(Entry entry) {
		return switch (entry) {
		case Glucose g -> glucose(g);
		case Ketone k -> wording.number(k.mmol(), 1, 2) + "\u00a0mmol/L";
		case Bolus b -> insulin(b);
		case Estimate e -> e.calculation().recommended().isPresent()
				? wording.units(e.calculation().recommended().getAsDouble()) + wording.text("entry.units")
				: "";
		case Basal b -> basal(b);
		case Suspend s -> s.state().stopped() ? wording.text("value.Reason." + s.reason()) : "";
		case InsulinTotal t -> wording.sum(t.units()) + wording.text("entry.units");
		case Carbs c -> Fields.carbs(c.amount(), wording);
		case Exercise e -> joined(e.lasted().map(wording::length).orElse(""), e.intensity().orElse(""),
				e.text().orElse(""));
		case PumpSettings p -> p.activePattern().orElse("");
		case DeviceEvent e -> e.text().isBlank() ? e.code().strip() : e.text().strip();
		case Remark r -> r.text().strip();
		case HbA1c a -> wording.number(a.number(), 0, 1) + "\u00a0" + a.unit().symbol();
		case ClinicalNote n -> n.text().strip();
		};
	}

	private String glucose(Glucose reading) {
		String sign = switch (reading.bound()) {
		case WITHIN -> "";
		case BELOW -> "<";
		case ABOVE -> ">";
		};
		return sign + wording.glucose(reading.value()) + "\u00a0" + wording.unit().symbol();
	}

	private String insulin(Bolus bolus) {
		String given = wording.units(bolus.delivered());
		return (bolus.interrupted() && bolus.asked() > bolus.delivered()
				? wording.text("entry.of", given, wording.units(bolus.asked()))
				: given) + wording.text("entry.units");
	}

	private String basal(Basal basal) {
		String rate = basal.rate().isPresent()
				? wording.number(basal.rate().getAsDouble(), 0, 3) + wording.text("entry.rate")
				: "";
		String percent = basal.percent().isPresent() ? wording.number(basal.percent().getAsDouble(), 0, 1) + "\u00a0%"
				: "";
		String mode = basal.mode() == Basal.Mode.SCHEDULED ? "" : wording.text("value.Mode." + basal.mode());
		return joined(rate, percent, mode);
	}

	private static String joined(String... parts) {
		return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
	}
}
