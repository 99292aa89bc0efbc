// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;
import org.islet.model.Remark;
import org.islet.model.Suspend;

/**
 * An entry as cells of a table.
 *
 * @param value its number, where it has one
 * @param unit the number's unit
 * @param qualifier what sort within its kind
 * @param details everything else as {@code name=value; name=value}
 */
record EntryCells(OptionalDouble value, String unit, String qualifier, String details) {

	private static final OptionalDouble NONE = OptionalDouble.empty();

	static EntryCells of(Entry entry) {
		Details more = new Details();
		return switch (entry) {
		case Glucose g -> cells(g.value().number(), g.value().unit().symbol(), g.origin().name(),
				more.add("bound", g.bound() == Glucose.Bound.WITHIN ? "" : g.bound().name()).add("isig", g.isig())
						.add("meter", g.meter()).text());
		case Ketone k -> cells(k.mmol(), "mmol/L", "", "");
		case Bolus b -> cells(b.delivered(), "U", b.shape().name(), bolus(b, more));
		case Estimate e -> cells(e.calculation().recommended(), "U", e.calculation().status().name(),
				calculation(e.calculation(), more).text());
		case Basal b -> cells(b.rate(), "U/h", b.mode().name(),
				more.add("percent", b.percent()).add("over", b.over()).add("pattern", b.pattern()).text());
		case Suspend s -> cells(NONE, "", s.state().name(),
				more.add("reason", s.reason().name()).add("term", s.term()).text());
		case InsulinTotal t -> cells(t.units(), "U", t.kind().name(), "");
		case Carbs c -> cells(c.amount().number(), unit(c.amount().unit()), "", "");
		case Exercise e -> cells(
				e.lasted().map(d -> OptionalDouble.of(d.toSeconds() / 60.0)).orElse(NONE), "min",
				e.intensity().orElse(""), more.add("text", e.text()).text());
		case PumpSettings s -> cells(NONE, "", s.activePattern().orElse(""), settings(s, more));
		case DeviceEvent e -> cells(e.amount(), unit(e.kind()), e.kind().name(), event(e, more));
		case Remark r -> cells(NONE, "", "", more.add("text", r.text()).add("author", r.author()).text());
		case HbA1c a -> cells(a.number(), a.unit().symbol(), "", "");
		case ClinicalNote n -> cells(NONE, "", "", more.add("text", n.text()).add("author", n.author()).text());
		};
	}

	private static EntryCells cells(double value, String unit, String qualifier, String details) {
		return cells(OptionalDouble.of(value), unit, qualifier, details);
	}

	private static EntryCells cells(OptionalDouble value, String unit, String qualifier, String details) {
		return new EntryCells(value, value.isPresent() ? unit : "", qualifier, details);
	}

	private static String bolus(Bolus b, Details more) {
		more.add("source", b.source().name()).add("end", b.end().name()).add("nowProgrammed", b.now().programmed())
				.add("nowDelivered", b.now().delivered()).add("extendedProgrammed", b.extended().programmed())
				.add("extendedDelivered", b.extended().delivered()).add("over", b.over()).add("number", b.number())
				.add("term", b.term());
		b.calculation().ifPresent(used -> calculation(used, more));
		return more.text();
	}

	private static Details calculation(Calculation c, Details more) {
		return more.add("recommended", c.recommended())
				.add("carbs", c.carbs().map(carbs -> number(carbs.number()) + " " + unit(carbs.unit())))
				.add("carbRatio", c.carbRatio()).add("sensitivity", c.sensitivity().map(EntryCells::glucose))
				.add("targetLow", c.targetLow().map(EntryCells::glucose))
				.add("targetHigh", c.targetHigh().map(EntryCells::glucose))
				.add("glucose", c.glucose().map(EntryCells::glucose)).add("correction", c.correction())
				.add("food", c.food()).add("activeInsulin", c.activeInsulin()).add("insulinAction", c.insulinAction())
				.add("confirmed", c.confirmed()).add("status", c.status().name());
	}

	private static String settings(PumpSettings s, Details more) {
		s.basal().forEach((name, steps) -> more.add("basal " + name, steps));
		more.add("carbRatios", s.carbRatios()).add("sensitivities", s.sensitivities()).add("targets", s.targets())
				.add("glucoseUnit", s.glucoseUnit().map(Enum::name)).add("insulinAction", s.insulinAction())
				.add("maxBasal", s.maxBasal()).add("maxBolus", s.maxBolus());
		s.other().forEach(more::add);
		return more.text();
	}

	private static String event(DeviceEvent e, Details more) {
		more.add("code", e.code()).add("text", e.text());
		for (Map.Entry<String, String> detail : e.details().entrySet()) {
			more.add(detail.getKey(), detail.getValue());
		}
		return more.text();
	}

	private static String unit(DeviceEvent.Kind kind) {
		return switch (kind) {
		case PRIME_TUBING, PRIME_CANNULA -> "U";
		case SENSOR_ALARM -> "mg/dL";
		case BATTERY -> "V";
		default -> "";
		};
	}

	private static String glucose(GlucoseValue value) {
		return number(value.number()) + " " + value.unit().symbol();
	}

	private static String unit(CarbUnit unit) {
		return unit == CarbUnit.GRAMS ? "g" : "exchanges";
	}

	private static String number(OptionalDouble number) {
		return number.isPresent() ? number(number.getAsDouble()) : "";
	}

	private static String number(double number) {
		return EntryRow.number(number);
	}

	/** Names and values that are there. */
	private static final class Details {

		private final StringJoiner text = new StringJoiner("; ");

		Details add(String name, Object value) {
			String written = switch (value) {
			case Optional<?> o -> o.map(Details::plain).orElse("");
			case OptionalDouble o -> number(o);
			case OptionalInt o -> o.isPresent() ? Integer.toString(o.getAsInt()) : "";
			default -> plain(value);
			};
			if (!written.isEmpty()) {
				text.add(name + "=" + written);
			}
			return this;
		}

		private static String plain(Object value) {
			return switch (value) {
			case Double d -> number(d);
			case Step step -> step.from() + " " + number(step.value());
			case TargetStep step -> step.from() + " " + number(step.low()) + "-" + number(step.high());
			case List<?> list -> list.stream().map(Details::plain).collect(Collectors.joining(" / "));
			default -> value.toString();
			};
		}

		String text() {
			return text.toString();
		}
	}
}
