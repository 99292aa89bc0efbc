// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

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
	private static final List<String> MEALS = List.of("", "before_meal", "after_meal");

	private final UploadSession session;
	private final DeviceLog log;
	private final TreeSet<String> others = new TreeSet<>();

	Results(UploadSession session) {
		this.session = session;
		log = session.log("results");
	}

	/** @param newestFirst some results; each has the number of its place */
	void takeAll(List<Result> newestFirst) {
		for (int i = newestFirst.size() - 1; i >= 0; i--) {
			take(newestFirst.get(i), i + 1L);
		}
		if (!others.isEmpty()) {
			session.warn(Texts.of("others", String.join(", ", others)));
		}
	}

	private void take(Result result, long number) {
		Optional<LocalDateTime> when = result.when();
		if (result.mark() == Result.CONTROL) {
			session.skipped(number, Texts.of("control"), false);
		} else if (when.isEmpty()) {
			session.skipped(number, Texts.of("noTime"), true);
		} else if (result.kind() == Result.GLUCOSE) {
			glucose(result, when.get(), number);
		} else {
			other(result, when.get(), number);
		}
	}

	private void glucose(Result result, LocalDateTime when, long number) {
		int mgdl = result.number();
		Bound bound = mgdl < LOW ? Bound.BELOW : mgdl > HIGH ? Bound.ABOVE : Bound.WITHIN;
		GlucoseValue value = GlucoseValue.mgdl(Math.clamp(mgdl, LOW, HIGH));
		log.add(new Glucose(when, value, Origin.METER, bound, OptionalDouble.empty(), Optional.empty()), number);
		if (result.mark() > 0) {
			log.add(DeviceEvent.of(when, DeviceEvent.Kind.OTHER, MEALS.get(result.mark()), ""), number);
		}
	}

	/** What the number means is not known for certain: it is kept as it came and counts nowhere. */
	private void other(Result result, LocalDateTime when, long number) {
		others.add(result.kindName());
		log.add(new DeviceEvent(when, DeviceEvent.Kind.OTHER, result.kindName(), "", OptionalDouble.empty(),
				Map.of("value", Integer.toString(result.number()))), number);
	}
}
