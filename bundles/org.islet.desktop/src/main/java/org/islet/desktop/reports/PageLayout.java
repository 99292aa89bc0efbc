// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where pages lie that follow each other from top to bottom, in the middle of the window.
 *
 * @param sizes of the pages
 * @param scale screen points a PDF point
 * @param room width of the window in screen points
 */
record PageLayout(List<Pages.Size> sizes, double scale, int room) {

	/** Between the pages and around them, screen points. */
	static final int GAP = 16;

	/** How much of the window the widest page, or the whole of a page, may take. */
	enum Fit {
		WIDTH, PAGE, NONE
	}

	/** @return the scale at which pages fit a window of that size */
	static double fitting(Fit fit, List<Pages.Size> sizes, int width, int height, double otherwise) {
		if (fit == Fit.NONE || sizes.isEmpty()) {
			return otherwise;
		}
		double widest = sizes.stream().mapToDouble(Pages.Size::width).max().orElseThrow();
		double highest = sizes.stream().mapToDouble(Pages.Size::height).max().orElseThrow();
		double scale = Math.max(1, width - 2 * GAP) / widest;
		return fit == Fit.WIDTH ? scale : Math.min(scale, Math.max(1, height - 2 * GAP) / highest);
	}

	/** @return the width of it all; at least the window's */
	int width() {
		double widest = sizes.stream().mapToDouble(Pages.Size::width).max().orElse(0);
		return Math.max(room, (int) Math.round(widest * scale) + 2 * GAP);
	}

	/** @return the height of it all */
	int height() {
		Rectangle last = sizes.isEmpty() ? new Rectangle(0, 0, 0, 0) : page(sizes.size() - 1);
		return last.y + last.height + GAP;
	}

	/** @return where a page lies */
	Rectangle page(int page) {
		int y = GAP;
		for (int i = 0; i < page; i++) {
			y += (int) Math.round(sizes.get(i).height() * scale) + GAP;
		}
		int width = (int) Math.round(sizes.get(page).width() * scale);
		return new Rectangle((width() - width) / 2, y, width, (int) Math.round(sizes.get(page).height() * scale));
	}

	/** @return the page at that height or the one before the gap there; 0 if there is none */
	int at(int y) {
		int page = 0;
		while (page + 1 < sizes.size() && page(page + 1).y <= y) {
			page++;
		}
		return page;
	}
}
