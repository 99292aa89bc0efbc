// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.device.Disguise;
import org.islet.device.codec.Crc;

/** Other dates and serial numbers in what a pump answers, which is done when the conversation is over. */
final class DisguisedPump {

	private static final int DIGITS = 6;
	private static final int REMOTES = 18;
	private static final int CLOCK = 7;

	private final Disguise how;
	private final DisguisedNumbers numbers;
	private final List<Heard> answers = new ArrayList<>();

	DisguisedPump(Disguise how) {
		this.how = how;
		numbers = new DisguisedNumbers(how);
	}

	/** The next of its answers. */
	void add(Heard answer) {
		answers.add(answer);
	}

	void disguise() {
		Optional<PumpModel> model = answers(Command.MODEL).stream().map(Heard::data).filter(data -> data.length > 3)
				.flatMap(data -> PumpModel.of(new String(data, 1, 3, StandardCharsets.ISO_8859_1)).stream())
				.findFirst();
		Set<LocalDate> resets = model.map(this::resets).orElse(Set.of());
		answers(Command.SERIAL).forEach(answer -> text(answer, DIGITS));
		answers(Command.REMOTES).forEach(answer -> text(answer, REMOTES));
		answers(Command.CLOCK).forEach(answer -> clock(answer, resets));
		DisguisedPages pages = new DisguisedPages(how, model.orElse(new PumpModel("522")), resets);
		answers(Command.HISTORY_PAGE).forEach(answer -> history(answer, pages, model.isPresent()));
		answers(Command.SENSOR_PAGE).forEach(answer -> sensor(answer, pages));
	}

	/** @return its answers to a command, but for refusals */
	private List<Heard> answers(Command command) {
		return answers.stream().filter(answer -> answer.code() == command.code() && answer.data().length > 2).toList();
	}

	private Set<LocalDate> resets(PumpModel model) {
		History history = new History(model, Optional.empty(), LocalDateTime.MAX);
		answers(Command.HISTORY_PAGE).forEach(answer -> history.add(page(answer.data()), 0));
		return history.resets();
	}

	private static byte[] page(byte[] data) {
		return Arrays.copyOf(data, Math.min(data.length, HistoryPage.SIZE));
	}

	/** @param size how many letters it has at most */
	private void text(Heard answer, int size) {
		byte[] data = answer.data();
		for (int at = 0; at + DIGITS <= Math.min(size, data.length); at += DIGITS) {
			numbers.text(data, at, at + DIGITS);
		}
		answer.put(data);
	}

	private void clock(Heard answer, Set<LocalDate> resets) {
		byte[] data = answer.data();
		try {
			LocalDate date = data.length < CLOCK ? LocalDate.MIN
					: PumpTime.of(Numbers.u16be(data, 3), data[5], data[6], 0, 0, 0).toLocalDate();
			if (data.length >= CLOCK && !resets.contains(date)) {
				LocalDate moved = how.moved(date.atStartOfDay()).toLocalDate();
				data[3] = (byte) (moved.getYear() >> 8);
				data[4] = (byte) moved.getYear();
				data[5] = (byte) moved.getMonthValue();
				data[6] = (byte) moved.getDayOfMonth();
				answer.put(data);
			}
		} catch (RecordFault none) {
			// no date is there
		}
	}

	/** Of a page that was cut off the beginning can be read; one that came damaged has to stay so. */
	private void history(Heard answer, DisguisedPages pages, boolean known) {
		byte[] data = answer.data();
		byte[] page = page(data);
		boolean whole = Pages.isWhole(data);
		boolean read = known && (whole || !answer.complete() && data.length < HistoryPage.SIZE) && pages.history(page);
		answer.put(whole ? checked(page) : Arrays.copyOf(page, data.length));
		keepUnless(read && whole, answer);
	}

	private void sensor(Heard answer, DisguisedPages pages) {
		byte[] page = page(answer.data());
		boolean whole = Pages.isWhole(answer.data());
		boolean read = whole && pages.sensor(page);
		if (whole) {
			answer.put(checked(page));
		}
		keepUnless(read, answer);
	}

	private void keepUnless(boolean read, Heard answer) {
		if (!read) {
			answer.acts().forEach(how::kept);
		}
	}

	private static byte[] checked(byte[] page) {
		byte[] checked = Arrays.copyOf(page, Pages.PAGE);
		int check = Crc.CCITT_FALSE.of(page);
		checked[HistoryPage.SIZE] = (byte) (check >> 8);
		checked[HistoryPage.SIZE + 1] = (byte) check;
		return checked;
	}
}
