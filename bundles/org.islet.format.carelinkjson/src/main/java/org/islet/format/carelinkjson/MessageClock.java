// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.islet.json.records.JsonRecord;

/**
 * What a message tells of its device's clock: by how much it was ahead of UTC, and what it showed.
 * <p>
 * The server's clock and the device's stand in several pairs of fields. All that are there must agree, to the half hour;
 * if they do not, or the pump was out of reach, the clock's distance to UTC is not known.
 *
 * @param ahead of UTC; empty if it is not known
 * @param shown the latest time it showed when the message was made; empty if no field tells
 */
record MessageClock(Optional<Duration> ahead, Optional<LocalDateTime> shown) {

	private static final long STEP_S = Duration.ofMinutes(30).toSeconds();
	private static final long LATE_S = Duration.ofMinutes(10).toSeconds();
	private static final Duration FARTHEST = Duration.ofHours(26);
	private static final List<String> PHONE = List.of("lastConduitDateTime");
	private static final List<String> PUMP = List.of("sMedicalDeviceTime", "medicalDeviceTimeAsString");

	static MessageClock of(JsonRecord message) {
		Optional<LocalDateTime> phone = Times.local(message, PHONE);
		Optional<LocalDateTime> pump = Times.local(message, PUMP).or(() -> asUtc(message.whole("medicalDeviceTime")));
		Optional<Instant> server = millis(message.whole("currentServerTime"));
		Optional<Instant> update = millis(message.whole("lastConduitUpdateServerDateTime"));
		boolean reached = message.flag("pumpCommunicationState").orElse(true);
		List<Optional<Duration>> said = new ArrayList<>();
		if (phone.isPresent() && update.isPresent()) {
			// some servers write both in UTC, so that no difference says nothing
			said.add(ahead(phone.get(), update.get()).filter(ahead -> !ahead.isZero()));
		}
		if (pump.isPresent() && server.isPresent()) {
			said.add(ahead(pump.get(), server.get()));
		}
		boolean agree = !said.isEmpty() && said.stream().distinct().count() == 1;
		Optional<LocalDateTime> shown = phone.isPresent() && pump.isPresent() && phone.get().isAfter(pump.get()) ? phone
				: pump.or(() -> phone);
		return new MessageClock(reached && agree ? said.getFirst() : Optional.empty(), shown);
	}

	private static Optional<Duration> ahead(LocalDateTime local, Instant at) {
		long seconds = Duration.between(at, local.toInstant(ZoneOffset.UTC)).toSeconds();
		long rounded = Math.round((double) seconds / STEP_S) * STEP_S;
		boolean sure = Math.abs(seconds - rounded) <= LATE_S && Math.abs(rounded) < FARTHEST.toSeconds();
		return sure ? Optional.of(Duration.ofSeconds(rounded)) : Optional.empty();
	}

	private static Optional<Instant> millis(OptionalLong millis) {
		return millis.isPresent() && millis.getAsLong() > 0 && millis.getAsLong() < 1L << 47
				? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
				: Optional.empty();
	}

	/** The pump's own clock, counted as if it were in UTC. */
	private static Optional<LocalDateTime> asUtc(OptionalLong millis) {
		return millis(millis).map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC));
	}

	/** @return when the clock showed it, where that is known */
	Optional<Instant> at(LocalDateTime local) {
		return ahead.map(by -> local.toInstant(ZoneOffset.UTC).minus(by));
	}
}
