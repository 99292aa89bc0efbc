// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;

/** Goes from what is in sight to what is wanted in a few pictures, so that the eye can follow. */
final class Glide {

	private static final int MILLIS = 15;
	private static final double PART = 0.4;
	private static final double NEAR = 0.01;

	private final Control control;
	private final Consumer<Reach> show;
	private Optional<Reach> wanted = Optional.empty();
	private Reach here;

	/** @param show shows one picture on the way */
	Glide(Control control, Consumer<Reach> show) {
		this.control = control;
		this.show = show;
	}

	/** @return where it goes, while it does */
	Optional<Reach> wanted() {
		return wanted;
	}

	boolean under() {
		return wanted.isPresent();
	}

	void go(Reach from, Reach to) {
		boolean begun = under();
		here = from;
		wanted = Optional.of(to);
		if (!begun) {
			step();
		}
	}

	void stop() {
		wanted = Optional.empty();
	}

	private void step() {
		if (control.isDisposed() || wanted.isEmpty()) {
			return;
		}
		Reach to = wanted.get();
		here = here.towards(to, PART);
		boolean there = Math.abs(here.days() - to.days()) < NEAR * to.days()
				&& Math.abs(here.from() - to.from()) < NEAR * to.days();
		if (there) {
			wanted = Optional.empty();
			show.accept(to);
		} else {
			show.accept(here);
			control.getDisplay().timerExec(MILLIS, this::step);
		}
	}
}
