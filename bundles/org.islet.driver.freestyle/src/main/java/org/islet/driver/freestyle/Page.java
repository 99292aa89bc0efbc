// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;

/** Where the entries of one list go. */
final class Page {

	private final UploadSession session;
	private final DeviceLog log;
	private final Noted.Layout layout;
	private final int lastYear;

	/** @param clock what the device's clock shows; what is dated years later makes no sense */
	Page(String name, Noted.Layout layout, Optional<LocalDateTime> clock, UploadSession session) {
		this.session = session;
		this.layout = layout;
		log = session.log(name);
		lastYear = clock.map(shows -> shows.getYear() + 1).orElse(Integer.MAX_VALUE);
	}

	/** @return the record's minute; empty, and said so, if it has none that makes sense */
	Optional<LocalDateTime> when(Noted noted) {
		Optional<LocalDateTime> when = noted.minute().filter(this::possible);
		if (when.isEmpty()) {
			fault(noted, "noTime");
		}
		return when;
	}

	private boolean possible(LocalDateTime time) {
		return time.getYear() <= lastYear;
	}

	void add(Noted noted, Entry entry) {
		log.add(entry, noted.number());
	}

	void event(Noted noted, LocalDateTime when, String code, Map<String, String> details) {
		add(noted, new DeviceEvent(when, DeviceEvent.Kind.OTHER, code, "", OptionalDouble.empty(), details));
	}

	/** @param at where the time that was changed begins */
	void clockChange(Noted noted, int at) {
		Optional<LocalDateTime> after = noted.time().filter(this::possible);
		Optional<LocalDateTime> before = layout.time(noted.row(), at).filter(this::possible);
		if (after.isEmpty()) {
			fault(noted, "noTime");
		} else if (before.isEmpty() || before.equals(after)) {
			known(noted, "firstSet");
		} else {
			log.clockChange(before.get(), after.get(), noted.number());
		}
	}

	/** Data may be missing. */
	void fault(Noted noted, String why, Object... values) {
		session.skipped(noted.number(), Texts.of(why, values), true);
	}

	/** Nothing is missing. */
	void known(Noted noted, String why, Object... values) {
		session.skipped(noted.number(), Texts.of(why, values), false);
	}
}
