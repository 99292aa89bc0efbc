// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.util.OptionalDouble;

/**
 * One part of a bolus.
 *
 * @param programmed units asked for, where known
 * @param delivered units really given
 */
public record Dose(OptionalDouble programmed, double delivered) {

	/** No such part. */
	public static final Dose NONE = new Dose(OptionalDouble.empty(), 0);

	public Dose {
		if (!(delivered >= 0) || programmed.isPresent() && !(programmed.getAsDouble() >= 0)) {
			throw new IllegalArgumentException("not a dose: " + delivered + " of " + programmed);
		}
	}

	public static Dose of(double programmed, double delivered) {
		return new Dose(OptionalDouble.of(programmed), delivered);
	}

	/** @return units asked for, or those given where the device does not say */
	public double asked() {
		return programmed.orElse(delivered);
	}

	/** @return whether less was given than asked for, beyond the smallest pump step of 0.025 U */
	public boolean cutShort() {
		return asked() - delivered > 0.0125;
	}
}
