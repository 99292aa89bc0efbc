// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.Optional;

/** Where a panel lies on the paper: turns times and values into points. */
record Frame(double left, double top, double width, double height, double foot, double hours,
		Optional<ValueAxis> leftAxis, Optional<ValueAxis> rightAxis) {

	/** A rectangle on the paper. */
	record Area(double x, double y, double width, double height) {

		static Area between(double x1, double y1, double x2, double y2) {
			return new Area(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
		}

		static Area around(double x, double y, double half) {
			return new Area(x - half, y - half, 2 * half, 2 * half);
		}

		boolean contains(Area other) {
			return other.x >= x && other.y >= y && other.x + other.width <= x + width
					&& other.y + other.height <= y + height;
		}

		/** @return the area both cover */
		double common(Area other) {
			double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
			double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
			return across > 0 && down > 0 ? across * down : 0;
		}
	}

	double x(double at) {
		return left + width * at / hours;
	}

	double y(Scale scale, double value) {
		return switch (scale) {
		case LEFT -> onAxis(leftAxis.orElseThrow(), value);
		case RIGHT -> onAxis(rightAxis.orElseThrow(), value);
		case FOOT -> top + height - value;
		case HEAD -> top + value;
		};
	}

	private double onAxis(ValueAxis axis, double value) {
		return ground() - (height - foot) * axis.fraction(value);
	}

	/** @return the lower edge of the value scales */
	double ground() {
		return top + height - foot;
	}

	double right() {
		return left + width;
	}

	/** @return where words of that scale may lie */
	Area room(Scale scale) {
		return scale == Scale.FOOT ? new Area(left, ground(), width, foot) : new Area(left, top, width, height - foot);
	}
}
