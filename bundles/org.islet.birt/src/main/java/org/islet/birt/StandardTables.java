// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Preferences;
import org.islet.model.Remark;
import org.islet.model.Suspend;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.Table.Type;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;

/**
 * The data sets every template can bind to, whatever report it belongs to. Glucose is in the request's unit, {@code at}
 * the time in the report's zone, {@code day} its date there.
 */
final class StandardTables {

	private final Map<String, Supplier<Table>> tables = new TreeMap<>(Map.of("report", this::report, "patient",
			this::patient, "glucose", this::glucose, "boluses", this::boluses, "basal", this::basal, "suspends",
			this::suspends, "carbs", this::carbs, "events", this::events));
	private final Timeline timeline;
	private final ReportRequest request;
	private final String title;

	StandardTables(Timeline timeline, ReportRequest request, String title) {
		this.timeline = timeline;
		this.request = request;
		this.title = title;
		tables.put("settings", () -> new SettingsTable(timeline, request).all());
		tables.put("latestSettings", () -> new SettingsTable(timeline, request).latest());
		tables.put("statistics", () -> new StatisticsTable(timeline, request).table());
		tables.put("episodes", () -> EpisodesTable.of(timeline, request.unit()));
		tables.put(Page.NAME, this::page);
		tables.put(Page.LINES, () -> Page.lines(List.of()));
		tables.put("days", () -> new DaysTable(timeline, request.unit()).table());
	}

	/** @return the data sets there are */
	Set<String> names() {
		return Collections.unmodifiableSet(tables.keySet());
	}

	Optional<Table> table(String name) {
		return Optional.ofNullable(tables.get(name)).map(Supplier::get);
	}

	private Table report() {
		return new Rows(
				"title TEXT, from DATE, to DATE, days COUNT, zone TEXT, unit TEXT, generated TIME, version TEXT")
				.add(title, timeline.period().first(), timeline.period().last(), timeline.period().days(),
						timeline.period().zone().getId(), request.unit().symbol(), local(request.generated()),
						request.version())
				.table();
	}

	private Table page() {
		Wording wording = new Wording(Page.class, Page.NAME, request, timeline.period().zone());
		DataNotice notice = new DataNotice(timeline, GlucoseSeries.sensor(timeline), GlucoseSeries.meter(timeline),
				CarbTotals.of(timeline));
		return new Page(title, Heading.of(timeline, wording), notice.text(wording), "").table();
	}

	private Table patient() {
		Patient patient = timeline.patient();
		Preferences wishes = patient.preferences();
		GlucoseUnit unit = request.unit();
		return new Rows("name TEXT, familyName TEXT, givenName TEXT, birthDate DATE, recordNumber TEXT, zone TEXT, "
				+ "unit TEXT, targetLow NUMBER, targetHigh NUMBER, lowLimit NUMBER")
				.add(patient.name(), patient.familyName(), patient.givenName(), patient.birthDate().orElse(null),
						patient.recordNumber(), patient.zone().getId(), unit.symbol(),
						unit.fromMgdl(wishes.targetLow()), unit.fromMgdl(wishes.targetHigh()),
						unit.fromMgdl(wishes.lowLimit()))
				.table();
	}

	private Table glucose() {
		Rows rows = new Rows(
				"at TIME, day DATE, value NUMBER, unit TEXT, mgdl NUMBER, origin TEXT, bound TEXT, device TEXT");
		timeline.of(Glucose.class).forEach(logged -> {
			Glucose reading = logged.entry();
			rows.add(at(logged), at(logged).toLocalDate(), reading.value().in(request.unit()), request.unit().symbol(),
					reading.value().mgdl(),
					reading.origin().name(), reading.bound().name(), logged.device());
		});
		return rows.table();
	}

	private Table boluses() {
		Rows rows = new Rows("at TIME, day DATE, shape TEXT, source TEXT, delivered NUMBER, asked NUMBER, now NUMBER, "
				+ "extended NUMBER, minutes NUMBER, ended TEXT, interrupted FLAG, override NUMBER, recommended NUMBER, "
				+ "carbGrams NUMBER, glucose NUMBER, correction NUMBER, food NUMBER, activeInsulin NUMBER, term TEXT, "
				+ "device TEXT");
		timeline.of(Bolus.class).forEach(logged -> {
			Bolus bolus = logged.entry();
			Optional<Calculation> used = bolus.calculation();
			rows.add(at(logged), at(logged).toLocalDate(), bolus.shape().name(), bolus.source().name(),
					bolus.delivered(), bolus.asked(), bolus.now().delivered(), bolus.extended().delivered(),
					minutes(bolus.over()), bolus.end().name(), bolus.interrupted(), bolus.override(),
					used.map(c -> number(c.recommended())).orElse(null),
					used.flatMap(Calculation::carbs).map(CarbAmount::grams).orElse(null),
					used.flatMap(Calculation::glucose).map(this::shown).orElse(null),
					used.map(c -> number(c.correction())).orElse(null), used.map(c -> number(c.food())).orElse(null),
					used.map(c -> number(c.activeInsulin())).orElse(null), bolus.term().orElse(null),
					logged.device());
		});
		return rows.table();
	}

	private Table basal() {
		Rows rows = new Rows("at TIME, day DATE, mode TEXT, rate NUMBER, percent NUMBER, minutes NUMBER, pattern TEXT, "
				+ "device TEXT");
		timeline.of(Basal.class).forEach(logged -> {
			Basal basal = logged.entry();
			rows.add(at(logged), at(logged).toLocalDate(), basal.mode().name(), number(basal.rate()),
					number(basal.percent()), minutes(basal.over()), basal.pattern().orElse(null), logged.device());
		});
		return rows.table();
	}

	private Table suspends() {
		Rows rows = new Rows("at TIME, day DATE, state TEXT, reason TEXT, term TEXT, device TEXT");
		timeline.of(Suspend.class).forEach(logged -> {
			Suspend suspend = logged.entry();
			rows.add(at(logged), at(logged).toLocalDate(), suspend.state().name(), suspend.reason().name(),
					suspend.term().orElse(null), logged.device());
		});
		return rows.table();
	}

	private Table carbs() {
		Rows rows = new Rows("at TIME, day DATE, grams NUMBER, amount NUMBER, unit TEXT, device TEXT");
		timeline.of(Carbs.class).forEach(logged -> {
			CarbAmount amount = logged.entry().amount();
			rows.add(at(logged), at(logged).toLocalDate(), amount.grams(), amount.number(), amount.unit().name(),
					logged.device());
		});
		return rows.table();
	}

	private Table events() {
		Rows rows = new Rows("at TIME, day DATE, kind TEXT, code TEXT, text TEXT, amount NUMBER, device TEXT");
		timeline.entries().forEach(logged -> {
			switch (logged.entry()) {
			case DeviceEvent e -> event(rows, logged, e.kind().name(), e.code(), e.text(), number(e.amount()));
			case Exercise e -> event(rows, logged, "EXERCISE", e.intensity().orElse(""), e.text().orElse(""),
					minutes(e.lasted()));
			case Ketone e -> event(rows, logged, "KETONE", "", "", e.mmol());
			case Remark e -> event(rows, logged, "REMARK", e.author().orElse(""), e.text(), null);
			case HbA1c e -> event(rows, logged, "HBA1C", e.unit().name(), "", e.number());
			default -> {
			}
			}
		});
		return rows.table();
	}

	private void event(Rows rows, Logged<?> logged, String kind, String code, String text, Double amount) {
		rows.add(at(logged), at(logged).toLocalDate(), kind, code, text, amount, logged.device());
	}

	private LocalDateTime at(Logged<? extends Entry> logged) {
		return local(logged.at());
	}

	private LocalDateTime local(Instant instant) {
		return LocalDateTime.ofInstant(instant, timeline.period().zone());
	}

	private Double shown(GlucoseValue value) {
		return value.in(request.unit());
	}

	private static Double number(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

	private static Double minutes(Optional<Duration> time) {
		return time.map(t -> t.toSeconds() / 60d).orElse(null);
	}

	/** Rows under declared columns. */
	static final class Rows {

		private final List<Column> columns;
		private final List<List<Object>> rows = new ArrayList<>();

		Rows(String declared) {
			columns = Stream.of(declared.split(", ")).map(c -> c.split(" "))
					.map(c -> new Column(c[0], Type.valueOf(c[1]))).toList();
		}

		Rows add(Object... row) {
			if (row.length != columns.size()) {
				throw new IllegalArgumentException(row.length + " values for " + columns.size() + " columns");
			}
			rows.add(Arrays.asList(row));
			return this;
		}

		Table table() {
			return new Table(columns, rows);
		}
	}
}
