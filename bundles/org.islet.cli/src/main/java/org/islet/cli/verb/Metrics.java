// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.face.GlucoseNumbers;
import org.islet.metrics.Figures;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.TherapyStore;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code islet metrics}: every figure as JSON, the usual ones as text. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "metrics")
@Command(name = "metrics")
public final class Metrics implements Verb {

	private static final int DAYS = 14;
	private static final List<String> USUAL = List.of("readings", "meanMgdl", "sdMgdl", "cvPct", "gmiPct", "veryLowPct",
			"lowPct", "inRangePct", "highPct", "veryHighPct", "tightRangePct", "cgmActivePct", "gri", "meterReadings",
			"meterMeanMgdl", "tddU", "basalPerDayU", "bolusPerDayU", "carbsPerDayG");

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
	private Optional<String> patient = Optional.empty();

	@Mixin
	private Days days;

	@Option(names = "--units", paramLabel = "UNIT", descriptionKey = "common.units")
	private String units;

	@Option(names = "--json", descriptionKey = "metrics.json")
	private boolean json;

	@Override
	public int run(Console console) throws VerbException {
		GlucoseUnit unit = units == null ? null : Texts.understood(() -> GlucoseNumbers.unit(units));
		TherapyStore store = console.store();
		Patient whose = console.patient(patient);
		Period period = days.period(DAYS, store, whose);
		Map<String, Object> figures = Figures.of(store.read(whose.id(), period));
		if (json) {
			Map<String, Object> all = new LinkedHashMap<>();
			all.put("patient", whose.id().number());
			all.put("from", period.first());
			all.put("to", period.last());
			all.put("zone", period.zone().getId());
			all.putAll(figures);
			console.json(all);
		} else {
			console.out().println(Texts.of("metrics.title", whose.name(), period.first(), period.last(),
					period.zone().getId()));
			print(figures, unit == null ? whose.preferences().unit() : unit, console);
		}
		return CommandLine.DONE;
	}

	private static void print(Map<String, Object> figures, GlucoseUnit unit, Console console) {
		Columns columns = new Columns("", "");
		for (String name : USUAL) {
			if (figures.get(name) instanceof Number number) {
				columns.row(Texts.of("metrics." + name), text(name, number.doubleValue(), unit));
			}
		}
		columns.print(console.out());
		console.out().println(Texts.of("metrics.more"));
	}

	private static String text(String name, double value, GlucoseUnit unit) {
		if (name.endsWith("Mgdl")) {
			return (unit == GlucoseUnit.MG_DL ? "%.0f" : "%.1f").formatted(unit.fromMgdl(value)) + " " + unit.symbol();
		}
		if (name.endsWith("Pct")) {
			return "%.1f %%".formatted(value);
		}
		if (name.endsWith("U")) {
			return "%.2f U".formatted(value);
		}
		return name.endsWith("G") ? "%.0f g".formatted(value) : "%.0f".formatted(value);
	}
}
