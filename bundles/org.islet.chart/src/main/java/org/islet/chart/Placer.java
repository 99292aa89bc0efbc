// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Frame.Area;

/** Finds room for words: near their point, inside their panel, on no other words and if possible on no mark. */
final class Placer {

	private static final double RISE = 0.74;
	private static final double LINE = 1.15;
	private static final double AIR = 1;
	private static final int RINGS = 5;
	/** Going one line further away is as bad as covering so many square points of marks. */
	private static final double FURTHER = 9;

	private final List<Area> marks = new ArrayList<>();
	private final List<Area> words = new ArrayList<>();

	/** Words in their place: where their base line starts, and whether they had to go far from their point. */
	record Place(double x, double baseline, int ring) {

		boolean far() {
			return ring > 0;
		}
	}

	void mark(Area area) {
		marks.add(area);
	}

	/** Keeps a place free of words. */
	void words(Area area) {
		words.add(area);
	}

	static Area area(double x, double baseline, double width, double size) {
		return new Area(x - AIR / 2, baseline - RISE * size - AIR / 2, width + AIR, RISE * size + AIR);
	}

	/** @return a place; empty if every one would lie on other words */
	Optional<Place> place(double x, double y, double width, double size, double clear, Area room) {
		Place best = null;
		double least = Double.MAX_VALUE;
		for (Place place : candidates(x, y, width, size, clear)) {
			Area area = area(place.x(), place.baseline(), width, size);
			if (room.contains(area) && words.stream().noneMatch(other -> other.common(area) > 0)) {
				double cost = FURTHER * place.ring() + marks.stream().mapToDouble(area::common).sum();
				if (cost < least - 0.01) {
					least = cost;
					best = place;
				}
			}
		}
		if (best != null) {
			words.add(area(best.x(), best.baseline(), width, size));
		}
		return Optional.ofNullable(best);
	}

	private static List<Place> candidates(double x, double y, double width, double size, double clear) {
		List<Place> places = new ArrayList<>();
		double middle = x - width / 2;
		double centred = y + RISE * size / 2;
		for (int ring = 0; ring < RINGS; ring++) {
			double up = y - clear - AIR - ring * LINE * size;
			double down = y + clear + AIR + RISE * size + ring * LINE * size;
			places.add(new Place(middle, up, ring));
			double right = x + clear + AIR;
			double left = x - clear - AIR - width;
			if (ring == 0) {
				places.add(new Place(right, centred, 0));
				places.add(new Place(left, centred, 0));
			}
			places.add(new Place(right, up, ring));
			places.add(new Place(left, up, ring));
			places.add(new Place(middle, down, ring));
			places.add(new Place(right, down, ring));
			places.add(new Place(left, down, ring));
		}
		return places;
	}
}
