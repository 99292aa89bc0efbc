// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of the clock in the old layout. The pump's history says what it was set to; a row of the sensor's history, to
 * the minute, only tells where among the sensor's records that was.
 */
final class OldClocks {

	private static final Duration TOGETHER = Duration.ofMinutes(2);

	private record Change(OldRow row, LocalDateTime after) {
	}

	private record Echo(OldRow row, long position) {

		boolean of(Change change) {
			return row.upload().equals(change.row().upload())
					&& Duration.between(row.when(), change.row().when()).abs().compareTo(TOGETHER) <= 0;
		}
	}

	private final Desk desk;
	private final DateOrder order;
	private final List<Change> changes = new ArrayList<>();
	private final List<Echo> echoes = new ArrayList<>();

	OldClocks(Desk desk, DateOrder order) {
		this.desk = desk;
		this.order = order;
	}

	void take(OldRow row, long position) {
		if (row.type().equals("ChangeTimeGH")) {
			echoes.add(new Echo(row, position));
			return;
		}
		LocalDateTime after = order.moment(row.cell("new device time"))
				.orElseThrow(() -> RowFault.because("fault.date"));
		changes.add(new Change(row, after));
		desk.pump().clockChange(position, row.when(), after, row.line());
	}

	void finish() {
		for (Echo echo : echoes) {
			Optional<Change> change = changes.stream().filter(echo::of).findFirst();
			if (change.isPresent()) {
				changes.remove(change.get());
				desk.sensor().clockChange(echo.position(), change.get().row().when(), change.get().after(),
						echo.row().line());
			} else {
				desk.idle(echo.row().line(), "idle.type", echo.row().type());
			}
		}
	}
}
