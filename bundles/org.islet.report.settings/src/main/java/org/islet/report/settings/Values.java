// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.islet.metrics.SettingValue;
import org.islet.metrics.SettingValue.Amount;
import org.islet.metrics.SettingValue.Concentration;
import org.islet.metrics.SettingValue.Length;
import org.islet.metrics.SettingValue.Word;
import org.islet.metrics.SettingsChange;
import org.islet.metrics.SettingsChange.Setting;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseValue;
import org.islet.report.page.Wording;

/** Writes settings. */
final class Values {

	/** Marks what changed, beside bold type. */
	static final String MARK = "\u25c6\u00a0";

	private final Pump pump;
	private final Wording wording;
	private final OtherSettings others;

	Values(Pump pump, Wording wording) {
		this.pump = pump;
		this.wording = wording;
		this.others = new OtherSettings(wording);
	}

	OtherSettings others() {
		return others;
	}

	static String mark(boolean changed) {
		return changed ? MARK : "";
	}

	/** @return the heading of the patterns */
	String patterns() {
		return wording.text("section.patterns") + note();
	}

	/** @return the sign of the footnote about automation, where it concerns this pump and anything shown of it */
	String note() {
		boolean shown = !pump.patterns().isEmpty() || !pump.settings().sensitivities().isEmpty()
				|| !pump.settings().targets().isEmpty();
		return pump.automated() && shown ? "\u00a0\u00b9" : "";
	}

	String rate(double perHour) {
		return wording.number(perHour, 2, 3);
	}

	String ratio(double ratio) {
		String number = wording.number(ratio, 0, 2);
		return pump.settings().carbUnit()
				.map(unit -> wording.text(unit == CarbUnit.GRAMS ? "ratio.grams" : "ratio.exchanges", number))
				.orElse(number);
	}

	String sensitivity(GlucoseValue fall) {
		return wording.text("sensitivity", wording.glucose(fall), wording.unit().symbol());
	}

	String target(GlucoseValue low, GlucoseValue high) {
		String from = wording.glucose(low);
		String to = wording.glucose(high);
		return (from.equals(to) ? from : from + "\u2013" + to) + " " + wording.unit().symbol();
	}

	String amount(Setting setting, double number) {
		return switch (setting) {
		case BASAL, MAX_BASAL -> wording.text("rate", rate(number));
		case MAX_BOLUS -> wording.text("units", wording.units(number));
		default -> ratio(number);
		};
	}

	/** @return what changed, what it was, what it is; empty for what is not shown */
	Optional<List<String>> change(SettingsChange change) {
		if (change.setting() == Setting.OTHER) {
			return others.label(change.name()).map(label -> List.of(label, other(change, change.before()),
					other(change, change.after())));
		}
		String label = wording.text("setting." + change.setting(), change.name());
		String times = change.from().map(from -> times(from, change.to().orElse(LocalTime.MIDNIGHT))).orElse("");
		return Optional.of(List.of(times.isEmpty() ? label : label + " " + times, value(change, change.before()),
				value(change, change.after())));
	}

	private static String times(LocalTime from, LocalTime to) {
		boolean end = to.equals(LocalTime.MIDNIGHT);
		return end && from.equals(LocalTime.MIDNIGHT) ? "" : from + "\u2013" + (end ? "24:00" : to.toString());
	}

	private String other(SettingsChange change, Optional<SettingValue> value) {
		return value.isPresent() && value.get() instanceof Word word ? others.value(change.name(), word.text())
				: wording.text("none");
	}

	private String value(SettingsChange change, Optional<SettingValue> value) {
		if (value.isEmpty()) {
			return wording.text("none");
		}
		return switch (value.get()) {
		case Amount amount -> amount(change.setting(), amount.number());
		case Concentration range -> change.setting() == Setting.SENSITIVITY ? sensitivity(range.low())
				: target(range.low(), range.high().orElse(range.low()));
		case Length length -> wording.text("hours", wording.length(length.duration()));
		case Word word -> change.setting() == Setting.CARB_UNIT ? wording.text("carbs." + word.text()) : word.text();
		};
	}
}
