// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/** Hands over what a meter keeps. */
final class Results {

	/** Below and above these the meters show LO and HI. */
	private static final int LOW = 20;
	private static final int HIGH = 600;
	private static final int FIRST_YEAR = 2000;
	private static final int LAST_YEAR = 2099;

	private final UploadSession session;
	private final DeviceLog log;

	Results(UploadSession session) {
		this.session = session;
		log = session.log("results");
	}

	/** @return whether a test can have been then */
	static boolean isDate(LocalDateTime when) {
		return when.getYear() >= FIRST_YEAR && when.getYear() <= LAST_YEAR;
	}

	/** @param newestFirst some results; each has the number of its place */
	void takeAll(List<Result> newestFirst) {
		for (int i = newestFirst.size() - 1; i >= 0; i--) {
			take(newestFirst.get(i), i + 1L);
		}
	}

	void take(Result result, long number) {
		if (!isDate(result.when())) {
			session.skipped(number, Texts.of("noTime"), true);
		} else if (result.kind() == Result.CONTROL) {
			session.skipped(number, Texts.of("control"), false);
		} else if (result.kind() != Result.BLOOD) {
			session.skipped(number, Texts.of("unknownKind"), true);
		} else {
			add(result, number);
		}
	}

	private void add(Result result, long number) {
		Bound bound = result.mgdl() < LOW ? Bound.BELOW : result.mgdl() > HIGH ? Bound.ABOVE : Bound.WITHIN;
		GlucoseValue value = GlucoseValue.mgdl(Math.clamp(result.mgdl(), LOW, HIGH));
		log.add(new Glucose(result.when(), value, Origin.METER, bound, OptionalDouble.empty(), Optional.empty()),
				number);
		result.marks().forEach(mark -> log.add(new DeviceEvent(result.when(), DeviceEvent.Kind.OTHER, mark.code(), "",
				OptionalDouble.empty(), mark.details()), number));
	}
}
