// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Crc;

/** Pages of a pump's memory; one that comes damaged is asked for again. */
final class Pages {

	private static final int TRIES = 10;
	private static final int WAKE_EVERY = 3;
	/** Bytes of a page with its check. */
	static final int PAGE = HistoryPage.SIZE + 2;
	private static final int CURRENT = 2048;
	private static final int CURRENT_DATA = 2044;

	private final Radio radio;

	Pages(Radio radio) {
		this.radio = radio;
	}

	/**
	 * @param index 0 for the newest
	 * @return the page without its check; empty if the pump has no such page
	 */
	Optional<byte[]> history(int index) throws DeviceException {
		return page(Command.HISTORY_PAGE, Pages::isWhole, (byte) index)
				.map(page -> Arrays.copyOf(page, HistoryPage.SIZE));
	}

	/** @return what the sensor told, as {@link #history} */
	Optional<byte[]> sensor(int number) throws DeviceException {
		return page(Command.SENSOR_PAGE, Pages::isWhole, number(number))
				.map(page -> Arrays.copyOf(page, HistoryPage.SIZE));
	}

	/** @return the sensor's current beside what it told, two bytes each */
	Optional<byte[]> current(int number) throws DeviceException {
		return page(Command.SENSOR_CURRENT, Pages::isWholeCurrent, number(number))
				.map(page -> Arrays.copyOf(page, CURRENT_DATA));
	}

	private static byte[] number(int number) {
		return new byte[] { (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number };
	}

	static boolean isWhole(byte[] page) {
		return page.length == PAGE && Crc.CCITT_FALSE.of(page, 0, HistoryPage.SIZE) == ((page[PAGE - 2] & 0xFF) << 8
				| page[PAGE - 1] & 0xFF);
	}

	private static boolean isWholeCurrent(byte[] page) {
		return page.length == CURRENT
				&& Crc.CCITT_FALSE.of(page, 0, CURRENT_DATA) == ((page[CURRENT_DATA] & 0xFF) << 8
						| page[CURRENT_DATA + 2] & 0xFF);
	}

	private Optional<byte[]> page(Command command, Predicate<byte[]> whole, byte... parameters) throws DeviceException {
		boolean came = false;
		try {
			for (int attempt = 1; attempt <= TRIES; attempt++) {
				Optional<byte[]> page = radio.asked(command, command.records(), parameters);
				if (page.isPresent() && whole.test(page.get())) {
					return page;
				}
				came |= page.isPresent();
				if (page.isEmpty() && attempt % WAKE_EVERY == 0) {
					radio.wake();
				}
			}
		} catch (Radio.Refused refused) {
			if (refused.refusal() == Refusal.NO_SUCH_PAGE) {
				return Optional.empty();
			}
			throw refused.refusal().exception();
		}
		throw came ? new DeviceException(Kind.PROTOCOL, Texts.of("pump.damaged"))
				: new DeviceException(Kind.DEVICE_STATE, Texts.of("pump.lost"));
	}
}
