// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

import org.islet.metrics.Episode.Type;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Timeline;

/**
 * Every figure by name. Values are unrounded numbers (Double or Integer), texts, maps of the same, or null where a figure
 * cannot be told. Names end with their unit.
 * <p>
 * The names in {@code meanMgdl} ... {@code episodes} are those of the reference figures computed with the R package iglu
 * 4.3.0, and mean exactly what they mean there. Where we count differently on purpose, our figure has another name:
 * <ul>
 * <li>{@code mValue}: reference 120 mg/dL, as in the paper; {@code mValueR90}, {@code mValueR100}, {@code mValueR120}
 * name theirs.
 * <li>{@code adrrOfFullDays}: days with at least three readings only, {@code adrrDays} of them; {@code adrr} takes any
 * day.
 * <li>{@code gradePctHypoLt70}: with the paper's bound; {@code gradePctHypoLt80} with iglu's.
 * <li>{@code sdWithinDaysMgdl} and the others on calendar days of the zone; {@code SDw}, {@code SDhhmm}, {@code SDwsh},
 * {@code SDdm}, {@code SDb}, {@code SDbdm}, {@code cvWithinDayMean}, {@code cvWithinDaySd} on 24-hour days.
 * <li>{@code magMgdlPerHour}: at the interval {@code magIntervalMinutes}; {@code magSampling} is the same figure,
 * {@code mag60min} the one at an hour.
 * <li>{@code mageMgdl}: the moving-average MAGE in Service's direction, the one to print; {@code MAGE_...} are all.
 * <li>{@code cgmActivePct}: of the requested period; {@code activePct} between first and last reading.
 * <li>{@code episodesOurs}: an episode cut off by a gap ends at its last point beyond the threshold, and there are
 * extended highs, weekly rates and nocturnal counts; {@code episodes} lets it last until the gap.
 * </ul>
 * {@code gri} takes the consensus thresholds, {@code veryLowPct} ... {@code veryHighPct} those of the patient's targets.
 */
public final class Figures {

	private static final double LONGEST_STEP = 45;

	private final SequencedMap<String, Object> figures = new LinkedHashMap<>();

	private Figures() {
	}

	/**
	 * @return every figure of the period; those of glucose are the sensor's, or the meter's where there is no sensor
	 *         reading: {@code glucoseSource} says which
	 */
	public static SequencedMap<String, Object> of(Timeline timeline) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		GlucoseSeries meter = GlucoseSeries.meter(timeline);
		GlucoseSeries glucose = sensor.isEmpty() ? meter : sensor;
		Figures all = new Figures();
		all.figures.putAll(of(glucose));
		all.put("glucoseSource", glucose.isEmpty() ? null : sensor.isEmpty() ? "meter" : "sensor");
		if (sensor.isEmpty()) {
			all.put("gmiPct", Double.NaN);
			all.put("gmiMmolPerMol", Double.NaN);
		}
		all.ranges(TimeInRanges.of(glucose, timeline.patient().preferences()));
		all.use(sensor, SensorUse.of(sensor, timeline.period()));
		all.meter(meter);
		BasalDelivery basal = BasalDelivery.of(timeline);
		InsulinTotals insulin = InsulinTotals.of(timeline, basal);
		CarbTotals carbs = CarbTotals.of(timeline);
		all.insulin(insulin);
		all.carbs(carbs, insulin);
		all.put("suspensions", (int) basal.suspensions().stream()
				.filter(suspension -> timeline.period().contains(suspension.from())).count());
		all.devices(DeviceUse.of(timeline, sensor, meter, basal, insulin, carbs));
		return all.figures;
	}

	/**
	 * @return every figure that needs readings only; what follows one reading to the next is unknown where they are
	 *         usually more than 45 minutes apart
	 */
	public static SequencedMap<String, Object> of(GlucoseSeries series) {
		Figures all = new Figures();
		GlucoseStatistics statistics = GlucoseStatistics.of(series);
		all.simple(series, statistics, RiskIndices.of(series));
		all.quantiles(series, statistics);
		GlucoseSeries trace = series.intervalMinutes() > LONGEST_STEP ? series.between(Instant.EPOCH, Instant.EPOCH)
				: series;
		Grid grid = Grid.elapsedDays(trace);
		all.variability(trace, grid);
		all.mage(trace);
		all.spread(Variability.of(grid), Variability.of(Grid.calendarDays(trace)));
		all.put("activePct", SensorUse.reference(trace));
		all.put("episodes", summaries(new EpisodeSearch(grid, series.zone, 15, 15, true).all(), false));
		all.put("episodesOurs", summaries(new EpisodeSearch(grid, series.zone, 15, 15, false).all(), true));
		return all.figures;
	}

	private void put(String name, double value) {
		figures.put(name, Double.isNaN(value) || Double.isInfinite(value) ? null : value);
	}

	private void put(String name, int value) {
		figures.put(name, value);
	}

	private void put(String name, Object value) {
		figures.put(name, value);
	}

	private void simple(GlucoseSeries series, GlucoseStatistics statistics, RiskIndices risk) {
		put("readings", series.size());
		put("intervalMinutes", series.intervalMinutes());
		put("meanMgdl", statistics.mean());
		put("medianMgdl", statistics.median());
		put("sdMgdl", statistics.sd());
		put("cvPct", statistics.cv());
		put("gmiPct", statistics.gmi());
		put("gmiMmolPerMol", statistics.gmiMmolPerMol());
		put("ea1cPct", statistics.ea1c());
		put("ea1cMmolPerMol", statistics.ea1cMmolPerMol());
		put("iqrMgdl", statistics.iqr());
		put("rangeMgdl", statistics.range());
		put("minMgdl", statistics.min());
		put("maxMgdl", statistics.max());
		put("jIndex", statistics.jIndex());
		put("mValue", RiskIndices.mValue(series, 120));
		put("mValueR90", RiskIndices.mValue(series, 90));
		put("mValueR100", RiskIndices.mValue(series, 100));
		put("mValueR120", RiskIndices.mValue(series, 120));
		put("madScaledMgdl", statistics.mad());
		put("lbgi", risk.lbgi());
		put("hbgi", risk.hbgi());
		put("adrr", RiskIndices.dailyRisk(series, 1).adrr());
		put("adrrOfFullDays", RiskIndices.dailyRisk(series, 3).adrr());
		put("adrrDays", RiskIndices.dailyRisk(series, 3).days());
		put("grade", risk.grade());
		put("gradePctEu70to140", risk.gradeEu());
		put("gradePctHyperGt140", risk.gradeHyper());
		put("gradePctHypoLt80", risk.gradeHypoBelow80());
		put("gradePctHypoLt70", risk.gradeHypo());
		put("hyperIndexGt140", risk.hyperIndex());
		put("hypoIndexLt80", risk.hypoIndex());
		put("igc", risk.igc());
		put("cogi", risk.cogi());
		put("gri", risk.gri());
		put("griHypo", risk.griHypo());
		put("griHyper", risk.griHyper());
		put("griZone", series.isEmpty() ? null : String.valueOf(risk.griZone()));
	}

	private void variability(GlucoseSeries series, Grid grid) {
		Variability variability = Variability.of(grid);
		put("gvpPct", variability.gvp());
		put("conga1h", variability.conga(1));
		put("conga2h", variability.conga(2));
		put("conga4h", variability.conga(4));
		put("conga24h", variability.conga(24));
		put("modd", variability.modd());
		put("magSampling", variability.mag());
		put("mag60min", variability.mag(60));
		put("magMgdlPerHour", variability.mag());
		put("magIntervalMinutes", grid.stepMinutes());
		put("pgs", PersonalGlycemicState.of(series, grid));
		put("sdRoc15", variability.sdOfRate());
		put("cvWithinDayMean", variability.cvWithinDaysMean());
		put("cvWithinDaySd", variability.cvWithinDaysSd());
	}

	private void quantiles(GlucoseSeries series, GlucoseStatistics statistics) {
		for (int limit : new int[] { 50, 54, 60, 63, 70 }) {
			put("pct_below_" + limit, series.percentBelow(Limit.at(limit)));
		}
		for (int limit : new int[] { 120, 140, 160, 180, 200, 250, 300, 400 }) {
			put("pct_above_" + limit, series.percentAbove(Limit.at(limit)));
		}
		int[][] ranges = { { 100, 140 }, { 54, 70 }, { 63, 140 }, { 70, 140 }, { 70, 180 }, { 70, 250 } };
		for (int[] range : ranges) {
			put("pct_in_range_" + range[0] + "_" + range[1],
					series.percentWithin(Limit.at(range[0]), Limit.at(range[1])));
		}
		for (int p : new int[] { 0, 5, 10, 25, 50, 75, 90, 95, 100 }) {
			put("quantile_" + p, statistics.quantile(p / 100.0));
		}
	}

	private void mage(GlucoseSeries series) {
		Mage mage = Mage.of(series);
		put("mageMgdl", mage.service());
		put("MAGE_avg", mage.average());
		put("MAGE_service", mage.service());
		put("MAGE_max", mage.largest());
		put("MAGE_plus", mage.rises());
		put("MAGE_minus", mage.falls());
		put("MAGE_naive", Mage.naive(series));
	}

	private void spread(Variability elapsed, Variability calendar) {
		put("SDw", elapsed.sdWithinDays());
		put("SDhhmm", elapsed.sdOfProfile());
		put("SDwsh", elapsed.sdWithinHours());
		put("SDdm", elapsed.sdOfDayMeans());
		put("SDb", elapsed.sdBetweenDays());
		put("SDbdm", elapsed.sdBetweenDaysCorrected());
		put("sdWithinDaysMgdl", calendar.sdWithinDays());
		put("sdOfProfileMgdl", calendar.sdOfProfile());
		put("sdOfDayMeansMgdl", calendar.sdOfDayMeans());
		put("sdBetweenDaysMgdl", calendar.sdBetweenDays());
		put("sdBetweenDaysCorrectedMgdl", calendar.sdBetweenDaysCorrected());
		put("cvWithinDaysMeanPct", calendar.cvWithinDaysMean());
		put("cvWithinDaysSdPct", calendar.cvWithinDaysSd());
	}

	private static Map<String, Object> summaries(Episodes episodes, boolean ours) {
		Map<String, Object> summaries = new LinkedHashMap<>();
		for (Type type : Type.values()) {
			if (ours || type != Type.HYPER_EXTENDED) {
				Episodes.Summary summary = episodes.summary(type);
				Figures one = new Figures();
				one.put("avg_ep_per_day", summary.perDay());
				one.put("avg_ep_duration", summary.meanMinutes());
				one.put("avg_ep_gl", summary.meanMgdl());
				one.put("total_episodes", (double) summary.count());
				if (ours) {
					one.put("avg_ep_per_week", summary.perWeek());
					one.put("nocturnal_episodes", episodes.nocturnal(type).count());
					one.put("median_ep_duration", episodes.medianMinutes(type));
					one.put("total_ep_minutes", (double) episodes.total(type).toMinutes());
					one.put("interpolated_minutes",
							episodes.of(type).stream().mapToInt(Episode::interpolatedMinutes).sum());
				}
				summaries.put(type.key(), one.figures);
			}
		}
		return summaries;
	}

	private void ranges(TimeInRanges ranges) {
		put("targetSet", ranges.targets().name());
		for (Range range : Range.values()) {
			String name = name(range);
			Share share = ranges.share(range).orElse(null);
			put(name + "Pct", share == null ? Double.NaN : share.percent());
			put(name + "WholePct", share == null || share.readings() == 0 && Double.isNaN(share.percent()) ? null
					: (Object) share.whole());
			put(name + "MinutesPerDay", share == null ? Double.NaN : share.percent() * 14.4);
			put(name + "Readings", share == null ? null : (Object) share.readings());
		}
		put("belowRangePct", ranges.below());
		put("aboveRangePct", ranges.above());
		put("tightRangePct", ranges.tight());
	}

	private static String name(Range range) {
		return switch (range) {
		case VERY_LOW -> "veryLow";
		case LOW -> "low";
		case IN_RANGE -> "inRange";
		case HIGH -> "high";
		case VERY_HIGH -> "veryHigh";
		};
	}

	private void use(GlucoseSeries sensor, SensorUse use) {
		Quality quality = sensor.quality();
		put("periodDays", use.periodDays());
		put("cgmReadings", sensor.size());
		put("cgmActivePct", use.ofPeriod());
		put("cgmActiveBetweenReadingsPct", use.betweenEnds());
		put("cgmKnownHours", use.known().toSeconds() / 3600.0);
		put("cgmRepresentative", use.representative());
		put("cgmEnoughForGmi", use.enoughForGmi());
		put("cgmSources", quality.sources());
		put("cgmDuplicates", quality.duplicates());
		put("cgmReplaced", quality.replaced());
		put("cgmOverlapping", quality.overlapping());
		put("cgmUnusable", quality.unusable());
		put("cgmBelowSensorRange", quality.belowRange());
		put("cgmAboveSensorRange", quality.aboveRange());
		put("cgmGapsOverHour", quality.gapsOverHour());
		put("cgmLongestGapMinutes", quality.longestGap().toMillis() / 60_000.0);
	}

	private void meter(GlucoseSeries meter) {
		GlucoseStatistics statistics = GlucoseStatistics.of(meter);
		put("meterReadings", meter.size());
		put("meterMeanMgdl", statistics.mean());
		put("meterSdMgdl", statistics.sd());
		put("meterMinMgdl", statistics.min());
		put("meterMaxMgdl", statistics.max());
		put("meterInRangePct", meter.percentWithin(Limit.LOW, Limit.HIGH));
		put("meterEa1cPct", statistics.ea1c());
		put("meterDuplicates", meter.quality().duplicates());
		put("meterEchoes", meter.quality().echoes());
	}

	private void insulin(InsulinTotals insulin) {
		put("tddU", insulin.average(InsulinDay::total).orElse(Double.NaN));
		put("basalPerDayU", insulin.average(InsulinDay::basal).orElse(Double.NaN));
		put("bolusPerDayU", insulin.average(InsulinDay::bolus).orElse(Double.NaN));
		put("insulinU", insulin.total());
		put("basalU", insulin.basal());
		put("bolusU", insulin.bolus());
		put("penU", insulin.pen());
		put("automaticU", insulin.automatic());
		put("bolusApportionedU", insulin.days().stream().mapToDouble(InsulinDay::apportioned).sum());
		put("boluses", insulin.days().stream().mapToInt(InsulinDay::boluses).sum());
		put("basalPct", insulin.basalPercent());
		put("insulinDays", insulin.active().size());
		put("insulinDaysExcluded", insulin.excluded());
		put("basalKnownHours", insulin.basalKnown().toMillis() / 3_600_000.0);
		put("periodHours", insulin.days().stream().mapToLong(day -> day.length().toMinutes()).sum() / 60.0);
		put("automationPct", insulin.automationPercent());
		put("suspendedHours", insulin.days().stream().mapToLong(day -> day.suspended().toMillis()).sum() / 3_600_000.0);
	}

	/** The days are those with any insulin or carbohydrate: on others nobody kept a record. */
	private void carbs(CarbTotals carbs, InsulinTotals insulin) {
		Set<LocalDate> days = new HashSet<>();
		insulin.active().forEach(day -> days.add(day.day()));
		carbs.entries().forEach(meal -> days.add(meal.at().atZone(insulin.period().zone()).toLocalDate()));
		put("carbsG", carbs.grams());
		put("carbsPerDayG", carbs.grams() / days.size());
		put("carbEntries", carbs.entries().size());
		put("carbDuplicates", carbs.duplicates());
	}

	private void devices(DeviceUse use) {
		put("recordedDays", use.recorded().size());
		put("calibrations", (int) use.sum(DeviceUseDay::calibrations));
		put("bolusesByCalculator", (int) use.sum(day -> day.boluses().calculator()));
		put("bolusesWithFood", (int) use.sum(day -> day.boluses().withFood()));
		put("bolusesWithCorrection", (int) use.sum(day -> day.boluses().withCorrection()));
		put("bolusesOverriddenUp", (int) use.sum(day -> day.boluses().overriddenUp()));
		put("bolusesOverriddenDown", (int) use.sum(day -> day.boluses().overriddenDown()));
		put("bolusesManual", (int) use.sum(day -> day.boluses().manual()));
		put("setChanges", (int) use.sum(day -> day.changes().sets()));
		put("setWearMedianHours", use.medianWearHours().orElse(Double.NaN));
		put("setWearLongestHours", use.longestWearHours().orElse(Double.NaN));
		put("reservoirChanges", (int) use.sum(day -> day.changes().reservoirs()));
		put("cannulaFillU", use.sum(day -> day.changes().cannula()));
		put("tubingFillU", use.sum(day -> day.changes().tubing()));
		put("automationExits", (int) use.sum(day -> day.exits().size()));
		put("alarms", (int) use.sum(DeviceUseDay::alarms));
		put("daysWithEnoughMeterReadingsPct",
				use.percentOfDays(DeviceUseDay::enoughReadings).orElse(Double.NaN));
		put("daysWithEnoughCgmPct", use.percentOfDays(DeviceUseDay::enoughSensor).orElse(Double.NaN));
	}
}
