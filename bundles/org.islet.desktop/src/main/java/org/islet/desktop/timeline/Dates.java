// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Palette;
import org.islet.desktop.widget.ChartView;
import org.islet.report.page.Wording;

/**
 * The dates below days that lie side by side: of each day, each Monday, or the first of months. Which ones depends on how
 * close the days lie alone, so that none comes or goes while they are moved.
 */
record Dates(Wording wording) {

	/** So many pixels a date needs. */
	private static final int ROOM = 84;
	private static final int BASE = 18;
	private static final double SIZE = 6.8;
	private static final int WEEK = 7;
	/** from 1970-01-01, a Thursday, to the first Monday */
	private static final int MONDAY = 4;
	private static final int[] MONTHS = { 1, 2, 3, 6, 12, 24, 60, 120 };
	private static final double MONTH = 30.4;

	/**
	 * @param left the pixel of the days at which the canvas begins
	 * @param first the first of the days that lie there
	 * @param end the day after the last
	 */
	void paint(Canvas canvas, Pitch pitch, SpanRoom room, long left, long first, long end) {
		double to = 1 / ChartView.SCALE;
		long before = (long) Math.ceil(ROOM / pitch.perDay());
		for (long day = first - before; day < end; day++) {
			LocalDate date = LocalDate.ofEpochDay(day);
			String text = text(date, pitch);
			if (!text.isEmpty()) {
				boolean one = pitch.perDay() >= ROOM;
				double x = one ? (pitch.x(day) + pitch.x(day + 1)) / 2.0 : pitch.x(day);
				canvas.text((x - left) * to, (room.foot() + BASE) * to, text, SIZE, false, Palette.TEXT,
						one ? Anchor.MIDDLE : Anchor.START, 0);
			}
		}
	}

	/** @return what stands below a day; empty for most where they lie close */
	String text(LocalDate date, Pitch pitch) {
		if (pitch.perDay() >= ROOM) {
			return wording.weekday(date) + " " + wording.monthDay(date);
		}
		if (pitch.perDay() * WEEK >= ROOM) {
			return Math.floorMod(date.toEpochDay(), WEEK) == MONDAY ? wording.monthDay(date) : "";
		}
		int months = months(pitch);
		boolean here = date.getDayOfMonth() == 1
				&& Math.floorMod(date.getYear() * 12 + date.getMonthValue() - 1, months) == 0;
		return here ? DateTimeFormatter.ofLocalizedPattern(months < 12 ? "yMMM" : "y").withLocale(wording.locale())
				.format(date) : "";
	}

	private static int months(Pitch pitch) {
		int which = 0;
		while (which < MONTHS.length - 1 && MONTHS[which] * MONTH * pitch.perDay() < ROOM) {
			which++;
		}
		return MONTHS[which];
	}
}
