// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.Duration;
import java.time.LocalDateTime;

import org.islet.model.Basal;
import org.islet.model.InsulinTotal;
import org.islet.model.Suspend;

/** Basal rates, stops of delivery and totals. */
final class DeliveryCells {

	private DeliveryCells() {
	}

	static EntryCells of(Basal b) {
		return EntryCells.of(b.rate(), "U/h", b.mode().name(),
				new Details().add("percent", b.percent()).add("over", b.over()).add("pattern", b.pattern()));
	}

	static Basal basal(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		return new Basal(when, cells.sort(Basal.Mode.class), cells.value(), more.number("percent"),
				more.read("over", Duration::parse), more.text("pattern"));
	}

	static EntryCells of(Suspend s) {
		return EntryCells.of(s.state().name(), new Details().add("reason", s.reason()).add("term", s.term()));
	}

	static Suspend suspend(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		return new Suspend(when, cells.sort(Suspend.State.class),
				more.read("reason", Suspend.Reason::valueOf).orElseThrow(), more.text("term"));
	}

	static EntryCells of(InsulinTotal t) {
		return EntryCells.of(t.units(), "U", t.kind().name(), new Details());
	}

	static InsulinTotal total(LocalDateTime when, EntryCells cells) {
		return new InsulinTotal(when, cells.sort(InsulinTotal.Kind.class), cells.number());
	}
}
