// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.accuchek;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

import org.islet.device.Control;
import org.islet.sim.SimulatedDevice;

/**
 * An Accu-Chek Guide on USB: an agent of ISO/IEEE 11073-20601 that asks to be associated, names its objects, and sends the
 * pages of its store one by one. Made of documentation, not of a meter.
 */
public final class AccuChekMeter implements SimulatedDevice {

	private static final int STORE = 2;
	private static final int PAGE = 30;
	private static final int SIZE = 12;
	private static final int ACTION = 0x0207;
	private static final int EVENT = 0x0101;

	private final String serial;
	private final LocalDateTime now;
	private final List<Test> tests;
	private int sent;
	private int invoke = 0x10;

	/**
	 * A test in its memory.
	 *
	 * @param when what the clock showed
	 * @param sfloat mg/dL, or 07FE for HI and 0802 for LO
	 * @param status bits beside it
	 */
	public record Test(LocalDateTime when, int sfloat, int status) {
	}

	/**
	 * @param serial digits
	 * @param tests its memory, in the order in which it tells it
	 * @param now what its clock shows
	 */
	public AccuChekMeter(String serial, List<Test> tests, LocalDateTime now) {
		this.serial = serial;
		this.tests = List.copyOf(tests);
		this.now = now;
	}

	/** Asked for its status, it begins to talk. */
	@Override
	public byte[] control(Control control, Consumer<byte[]> says) {
		if (control.type() != 0x80 || control.request() != 0) {
			return new byte[0];
		}
		says.accept(
				HexFormat.of().parseHex("e200003280000000" + "0001002a50790026" + "80000000a000" + "8000000000000000"
						+ "00800000" + "00080060190055500123" + "40000001010000000000"));
		return new byte[] { 1, 0 };
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		ByteBuffer apdu = ByteBuffer.wrap(frame);
		if (frame.length < 6 || frame.length != 4 + (apdu.getShort(2) & 0xFFFF)) {
			return;
		}
		switch (apdu.getShort(0) & 0xFFFF) {
		case 0xE300 -> says.accept(configuration());
		case 0xE400 -> says.accept(HexFormat.of().parseHex("e50000020000"));
		case 0xE700 -> hears(apdu, says);
		default -> {
			// nothing a computer says
		}
		}
	}

	private void hears(ByteBuffer apdu, Consumer<byte[]> says) {
		int id = apdu.getShort(6);
		switch (apdu.getShort(8)) {
		case 0x0103 -> says.accept(presentation(id, 0x0203, attributes()));
		case 0x0107 -> act(id, apdu.getShort(14), says);
		case 0x0201 -> {
			if (apdu.getShort(18) == 0x0D21 && sent < tests.size()) {
				says.accept(page());
			}
		}
		default -> {
			// nothing this meter knows
		}
		}
	}

	private void act(int id, int action, Consumer<byte[]> says) {
		if (action == 0x0C0D) {
			says.accept(presentation(id, ACTION, bytes(8).putShort((short) STORE).putShort((short) 0x0C0D).array()));
		} else if (action == 0x0C1C) {
			int code = tests.isEmpty() ? 3 : 0;
			says.accept(presentation(id, ACTION,
					bytes(10).putShort((short) STORE).putShort((short) 0x0C1C).putShort((short) 4)
							.putShort((short) 0).putShort((short) code).array()));
			sent = 0;
			if (code == 0) {
				says.accept(page());
			}
		}
	}

	private static ByteBuffer bytes(int size) {
		return ByteBuffer.allocate(size);
	}

	private static byte[] presentation(int id, int choice, byte... body) {
		int size = 12 + body.length;
		return bytes(size).putShort((short) 0xE700).putShort((short) (size - 4)).putShort((short) (size - 6))
				.putShort((short) id).putShort((short) choice).putShort((short) body.length).put(body).array();
	}

	/** The glucose object and the store, each with some attributes. */
	private byte[] configuration() {
		byte[] objects = HexFormat.of()
				.parseHex("0006" + "0001" + "0001" + "0008" + "092f0004" + "00027112" + "003d" + "0002"
						+ "0002" + "000c" + "0951" + "0002" + "0001" + "094d" + "0002" + "8000");
		ByteBuffer event = bytes(16 + objects.length).putShort((short) 0).putInt(0).putShort((short) 0x0D1C)
				.putShort((short) (6 + objects.length)).putShort((short) 0x4000).putShort((short) 2)
				.putShort((short) objects.length).put(objects);
		return presentation(invoke, EVENT, event.array());
	}

	private byte[] attributes() {
		byte[] maker = "Roche".getBytes(StandardCharsets.US_ASCII);
		byte[] model = "921".getBytes(StandardCharsets.US_ASCII);
		byte[] number = serial.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer all = bytes(256).putShort((short) 0).putShort((short) 3).putShort((short) 0);
		all.putShort((short) 0x0928).putShort((short) (4 + maker.length + model.length)).putShort((short) maker.length)
				.put(maker)
				.putShort((short) model.length).put(model);
		all.putShort((short) 0x092D).putShort((short) (10 + number.length)).putShort((short) 1)
				.putShort((short) (6 + number.length)).putShort((short) 1).putShort((short) 0)
				.putShort((short) number.length)
				.put(number);
		all.putShort((short) 0x0987).putShort((short) 8).put(time(now));
		byte[] body = new byte[all.position()];
		all.putShort(4, (short) (body.length - 6)).get(0, body);
		return body;
	}

	private static byte[] time(LocalDateTime time) {
		return HexFormat.of().parseHex(String.format("%04d%02d%02d%02d%02d%02d00", time.getYear(), time.getMonthValue(),
				time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond()));
	}

	private byte[] page() {
		List<Test> part = tests.subList(sent, Math.min(tests.size(), sent + PAGE));
		int status = (sent == 0 ? 0x8000 : 0) | (sent + part.size() == tests.size() ? 0x4000 : 0);
		ByteBuffer body = bytes(24 + SIZE * part.size()).putShort((short) STORE).putInt(0).putShort((short) 0x0D21)
				.putShort((short) (14 + SIZE * part.size())).putShort((short) 0).putInt(sent).putInt(part.size())
				.putShort((short) status).putShort((short) (SIZE * part.size()));
		part.forEach(test -> body.put(time(test.when)).putShort((short) test.sfloat).putShort((short) test.status));
		sent += part.size();
		return presentation(++invoke, EVENT, body.array());
	}
}
