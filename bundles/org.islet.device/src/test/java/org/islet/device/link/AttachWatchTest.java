// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.junit.jupiter.api.Test;

class AttachWatchTest {

	/** A bus of which a test says what is attached; null: it cannot be found out. */
	private static final class Told implements Bus {

		private volatile List<Attached> now = List.of();

		@Override
		public Link link() {
			return Link.HID;
		}

		@Override
		public List<Attached> attached() throws DeviceException {
			List<Attached> answer = now;
			if (answer == null) {
				throw LinkTrouble.NO_LIBRARY.at("HID", "gone");
			}
			return answer;
		}

		@Override
		public Watch watch(Runnable listener) throws DeviceException {
			return new AttachWatch(this, listener);
		}

		@Override
		public Channel open(Attached device, LineSettings settings) throws DeviceException {
			throw LinkTrouble.ABSENT.at(device.path());
		}
	}

	private final Told bus = new Told();
	private final LinkedBlockingQueue<List<Attached>> heard = new LinkedBlockingQueue<>();

	@Test
	void everyChangeIsHeardAndNothingElse() throws Exception {
		Bus.Watch watch = bus.watch(() -> heard.add(bus.now));
		List<Attached> one = List.of(Attached.at(Link.HID, "a"));
		bus.now = one;
		assertEquals(one, heard.poll(5, TimeUnit.SECONDS));
		bus.now = List.of();
		assertEquals(List.of(), heard.poll(5, TimeUnit.SECONDS));
		watch.close();
		assertEquals(0, heard.size());
	}

	@Test
	void aBusOrListenerThatFailsOnceDoesNotEndTheWatch() throws Exception {
		Bus.Watch watch = bus.watch(() -> {
			heard.add(bus.now);
			throw new IllegalStateException("a listener of somebody");
		});
		bus.now = null;
		bus.now = List.of(Attached.at(Link.HID, "a"));
		assertNotNull(heard.poll(5, TimeUnit.SECONDS));
		bus.now = List.of();
		assertNotNull(heard.poll(5, TimeUnit.SECONDS));
		watch.close();
	}

	@Test
	void aBusThatCannotBeAskedCannotBeWatched() {
		bus.now = null;
		assertThrows(DeviceException.class, () -> bus.watch(() -> {
		}));
	}
}
