// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.FramePattern;
import org.islet.device.UploadSession;
import org.islet.device.codec.NewestFirst;
import org.islet.model.DeviceInfo;

/** Reads a meter record by record, two questions each, newest first, as far as it is new. */
final class TaiDocConversation implements Conversation, NewestFirst.Memory<Result> {

	/** The maker's other devices, such as those that measure blood pressure, talk alike but mean something else. */
	private static final Pattern METERS = Pattern.compile("4[12]\\d\\d");

	private final Questions questions;
	private final DeviceInfo device;

	private TaiDocConversation(Questions questions, DeviceInfo device) {
		this.questions = questions;
		this.device = device;
	}

	/** @return the packets it may send, each after {@code before} */
	static List<FramePattern> sends(String before) {
		return List.of("22 00 00", "23 00 00", "24 00 00", "25 .. ..", "26 .. ..", "27 00 00", "28 00 00", "2B 00 00")
				.stream()
				.map(question -> FramePattern.of(before + "51 " + question + " 00 00 A3 ..")).toList();
	}

	/**
	 * Who does not speak the protocol in its first answers is a stranger.
	 *
	 * @param silence what it means if nobody says anything
	 */
	static TaiDocConversation begin(Wire wire, Kind silence) throws DeviceException {
		Questions questions = new Questions(wire, silence);
		try {
			questions.connect();
			String model = String.format(Locale.ROOT, "%04x", questions.ask(Questions.MODEL).u16(0));
			if (METERS.matcher(model).matches()) {
				String serial = half(questions.ask(Questions.SERIAL_HIGH)) + half(questions.ask(Questions.SERIAL_LOW));
				return new TaiDocConversation(questions,
						new DeviceInfo("TaiDoc", "TD-" + model, serial, DeviceInfo.Kind.METER, ""));
			}
		} catch (DeviceException e) {
			if (e.kind() != Kind.PROTOCOL) {
				throw e;
			}
		}
		throw Texts.error(Kind.NOT_OURS, "stranger");
	}

	/** @return the digits of one half of the serial number */
	static String half(Packet answer) {
		return String.format(Locale.ROOT, "%04X%04X", answer.u16(2), answer.u16(0));
	}

	@Override
	public DeviceInfo device() {
		return device;
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		Result.time(questions.ask(Questions.CLOCK)).ifPresentOrElse(session::clock,
				() -> session.warn(Texts.of("noClock")));
		new Results(session).takeAll(NewestFirst.read(this, session, Texts.of("restless")));
		session.commit();
	}

	@Override
	public int count() throws DeviceException {
		return questions.ask(Questions.COUNT).u16(0);
	}

	@Override
	public Result record(int index) throws DeviceException {
		return new Result(questions.ask(Questions.TIME, index), questions.ask(Questions.VALUE, index));
	}

	@Override
	public String sign(Result record) {
		return record.sign();
	}
}
