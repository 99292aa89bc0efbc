// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.util.List;
import java.util.Locale;

import org.islet.chart.Palette;
import org.islet.metrics.Cause;
import org.islet.metrics.Episode.Type;
import org.islet.metrics.Limit;

/** One page: lows or highs. */
enum Side {
	LOW(Type.HYPO_LEVEL_1, Type.HYPO_LEVEL_2, Type.HYPO_EXTENDED, Limit.LOW, Limit.VERY_LOW, Palette.LOW,
			Palette.VERY_LOW),
	HIGH(Type.HYPER_LEVEL_1, Type.HYPER_LEVEL_2, Type.HYPER_EXTENDED, Limit.HIGH, Limit.VERY_HIGH, Palette.HIGH,
			Palette.VERY_HIGH);

	final Type level1;
	final Type level2;
	final Type extended;
	final Limit limit;
	final Limit graver;
	final String colour;
	final String graverColour;

	Side(Type level1, Type level2, Type extended, Limit limit, Limit graver, String colour, String graverColour) {
		this.level1 = level1;
		this.level2 = level2;
		this.extended = extended;
		this.limit = limit;
		this.graver = graver;
		this.colour = colour;
		this.graverColour = graverColour;
	}

	/** @return its name among charts, rows and texts */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<Cause> causes() {
		return this == LOW ? Cause.LOWS : Cause.HIGHS;
	}
}
