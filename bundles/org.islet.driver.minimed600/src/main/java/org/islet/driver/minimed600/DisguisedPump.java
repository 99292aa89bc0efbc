// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.codec.Bytes;

/** Other dates and serial numbers in what the pump says, once it is decrypted. */
final class DisguisedPump {

	/** These tell settings, or only that something begins or ends. */
	private static final Set<Integer> DATELESS = Stream
			.concat(Stream.of(Command.values()).map(Command::answer), Stream.of(Command.HISTORY_END, Command.REFUSED,
					Command.HIGH_SPEED.code(), Command.ACKNOWLEDGE.code()))
			.collect(Collectors.toUnmodifiableSet());
	private static final int SERIAL = 3;
	private static final int SERIAL_SIZE = 10;
	private static final int DATA = 5;

	private final Disguise how;
	private final DisguisedHistory history;
	private final TreeMap<Integer, List<Secret>> come = new TreeMap<>();
	private byte[] start = {};
	private Optional<Segments> segments = Optional.empty();

	DisguisedPump(Disguise how) {
		this.how = how;
		history = new DisguisedHistory(how);
	}

	void take(boolean sent, Secret secret) {
		byte[] plain = secret.plain();
		int code = (plain[1] & 0xFF) << 8 | plain[2] & 0xFF;
		if (sent) {
			if (code != Command.ACKNOWLEDGE.code() && code != Command.RESEND.code()) {
				finish();
			}
		} else if (code == Command.SEGMENTS) {
			begin(plain, secret);
		} else if (code == Command.SEGMENT && segments.isPresent() && plain.length >= DATA) {
			add(plain, secret);
		} else if (message(code, plain)) {
			secret.put(plain);
		} else {
			keep(List.of(secret));
		}
	}

	private void begin(byte[] plain, Secret secret) {
		boolean again = segments.isPresent() && !segments.get().complete()
				&& Arrays.equals(start, 1, start.length, plain, 1, plain.length);
		if (!again) {
			finish();
			try {
				segments = Optional.of(new Segments(Bytes.of(plain, "")));
				start = plain;
			} catch (DeviceException garbled) {
				keep(List.of(secret));
			}
		}
	}

	private void add(byte[] plain, Secret secret) {
		try {
			segments.get().add(Bytes.of(plain, ""));
			come.computeIfAbsent((plain[3] & 0xFF) << 8 | plain[4] & 0xFF, number -> new ArrayList<>()).add(secret);
		} catch (DeviceException garbled) {
			keep(List.of(secret));
		}
	}

	private void keep(List<Secret> secrets) {
		secrets.forEach(secret -> secret.said().acts().forEach(how::kept));
	}

	/** Ends a message in segments. One of which some never came is read by nobody, so it need not say anything. */
	void finish() {
		if (segments.isPresent()) {
			List<Secret> all = come.values().stream().flatMap(List::stream).toList();
			if (segments.get().complete()) {
				byte[] whole = segments.get().message().array();
				if (!message((whole[1] & 0xFF) << 8 | whole[2] & 0xFF, whole)) {
					keep(all);
				}
				int packet = (start[7] & 0xFF) << 8 | start[8] & 0xFF;
				come.forEach((number, same) -> same.forEach(secret -> put(secret, whole, 1 + number * packet)));
			} else {
				all.forEach(secret -> put(secret, new byte[0], 0));
			}
		}
		segments = Optional.empty();
		come.clear();
	}

	private static void put(Secret segment, byte[] whole, int from) {
		byte[] plain = segment.plain();
		Arrays.fill(plain, DATA, plain.length, (byte) 0);
		if (from < whole.length) {
			System.arraycopy(whole, from, plain, DATA, Math.min(plain.length - DATA, whole.length - from));
		}
		segment.put(plain);
	}

	/** @return whether all of it is known */
	private boolean message(int code, byte[] plain) {
		if (code == Command.TIME.answer()) {
			history.time(plain, 4);
		} else if (code == Command.STATUS.answer()) {
			history.time(plain, 0x37);
			history.time(plain, 0x4D);
		} else if (code == Command.HISTORY_INFO.answer()) {
			history.time(plain, 0x08);
			history.time(plain, 0x10);
		} else if (code == Command.CHARACTERISTICS.answer() && plain.length >= SERIAL + SERIAL_SIZE) {
			serial(plain);
		} else if (code == Command.HISTORY_DATA) {
			return history.disguise(plain);
		} else {
			return DATELESS.contains(code);
		}
		return true;
	}

	private void serial(byte[] plain) {
		String text = new String(plain, SERIAL, SERIAL_SIZE, StandardCharsets.ISO_8859_1);
		byte[] other = text.replace(text.strip(), how.serial(text.strip())).getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(other, 0, plain, SERIAL, SERIAL_SIZE);
	}
}
