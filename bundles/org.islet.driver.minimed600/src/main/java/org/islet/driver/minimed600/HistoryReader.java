// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;

/** Reads the pump's history, or the sensor's. */
final class HistoryReader {

	/** The two histories there are. */
	enum Part {
		PUMP(2), SENSOR(3);

		private final int type;

		Part(int type) {
			this.type = type;
		}
	}

	private static final int PARTIAL = 4;
	private static final int TRIES = 3;
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final int MOST_PARTS = 1000;

	private final PumpLink pump;
	private final Window window;

	HistoryReader(PumpLink pump, Window window) {
		this.pump = pump;
		this.window = window;
	}

	private byte[] range(Part part) {
		return ByteBuffer.allocate(12).put((byte) part.type).put((byte) PARTIAL).putInt((int) window.from())
				.putInt((int) window.now().rtc()).array();
	}

	/** @return how many bytes it has; 0 if there is none */
	long size(Part part) throws DeviceException {
		Optional<Bytes> info = pump.askForAny(Command.HISTORY_INFO, range(part));
		return info.isPresent() ? info.get().u32be(4) : 0;
	}

	/**
	 * @param size how many bytes it has
	 * @param progress told how many have come
	 * @return its events in the pump's order
	 */
	List<Event> read(Part part, long size, LongConsumer progress) throws DeviceException {
		DeviceException failure = null;
		for (int i = 0; i < TRIES && size > 0; i++) {
			try {
				return once(part, size, progress);
			} catch (DeviceException e) {
				if (pump.over() || e.kind() == Kind.DEVICE_STATE) {
					throw e;
				}
				failure = e;
				pump.calm();
			}
		}
		if (failure != null) {
			throw failure;
		}
		return List.of();
	}

	private List<Event> once(Part part, long size, LongConsumer progress) throws DeviceException {
		List<Event> events = new ArrayList<>();
		long come = 0;
		pump.ask(Command.HISTORY, range(part));
		for (int i = 0; i < MOST_PARTS; i++) {
			Optional<Bytes> message = pump.next(PATIENCE);
			if (message.isEmpty()) {
				throw Texts.error(Kind.LINK, "lost");
			}
			int code = message.get().u16be(1);
			if (code == Command.HISTORY_DATA) {
				HistoryPart data = HistoryPart.of(message.get(), part.type);
				events.addAll(data.events());
				come += data.size();
				progress.accept(come);
			} else if (code == Command.HISTORY_END) {
				pump.calm();
				return complete(events, come, size);
			}
		}
		throw Texts.error(Kind.PROTOCOL, "badHistory");
	}

	private static List<Event> complete(List<Event> events, long come, long size) throws DeviceException {
		if (come < size) {
			throw Texts.error(Kind.PROTOCOL, "incomplete");
		}
		return events;
	}
}
