// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.DeviceLog;
import org.islet.device.Disguise;
import org.islet.device.FramePattern;
import org.islet.device.Reads;
import org.islet.device.Transport;
import org.islet.device.UploadSession;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.link.LineSettings;
import org.islet.device.talk.Transcript.Act;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;

/** Reads a {@link PagedDevice}: the last page again, then those it does not know. */
final class PagedDriver implements DeviceDriver {

	List<Question> questions = List.of();
	/** how serial numbers begin that it does not know */
	String stranger = "X";
	/** what it does to a conversation; null if it cannot disguise any */
	BiConsumer<Act, Disguise> disguises;
	/** what is said more in a conversation it disguised */
	List<Act> more = List.of();
	/** what goes wrong in it */
	Supplier<RuntimeException> fault = () -> null;

	static InstalledDriver installed(String id, DeviceDriver driver) {
		return new InstalledDriver(
				new DriverInfo(id, "Acme", List.of("Pager"), Reads.Link.HID, List.of("1234:5678"), 40,
						Reads.Proof.EXPERIMENTAL, List.of(), List.of(), "test." + id, "1.0"),
				LineSettings.USUAL, () -> driver);
	}

	@Override
	public List<FramePattern> sends() {
		return List.of(FramePattern.of("'who'"), FramePattern.of("'clock'"), FramePattern.of("'page ' *"));
	}

	@Override
	public List<Question> questions() {
		return questions;
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		acts.stream().filter(act -> disguises != null).forEach(act -> disguises.accept(act, how));
		if (disguises != null) {
			acts.addAll(more);
		}
		return disguises != null;
	}

	private static String ask(Transport transport, String what) throws DeviceException {
		transport.send(what.getBytes(StandardCharsets.US_ASCII));
		return new String(transport.receive(Duration.ofSeconds(1)), StandardCharsets.US_ASCII);
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		String serial = ask(transport, "who");
		if (serial.startsWith(stranger)) {
			throw new DeviceException(Kind.NOT_OURS, "This is no pager.");
		}
		DeviceInfo device = new DeviceInfo("Acme", "Pager", serial, DeviceInfo.Kind.CGM, "");
		return new Conversation() {

			@Override
			public DeviceInfo device() {
				return device;
			}

			@Override
			public void read(UploadSession session) throws DeviceException {
				PagedDriver.this.read(transport, session);
			}
		};
	}

	private void read(Transport transport, UploadSession session) throws DeviceException {
		String clock = ask(transport, "clock");
		if (!clock.isEmpty()) {
			session.clock(LocalDateTime.parse(clock));
		}
		int page = session.mark("page").map(Integer::parseInt).orElse(0);
		for (String text = ask(transport, "page " + page); !text.equals("end"); text = ask(transport, "page " + page)) {
			long record = 0;
			for (String line : text.split("\n")) {
				take(line, session.log("log"), page * 1000L + ++record);
			}
			if (fault.get() != null) {
				throw fault.get();
			}
			session.mark("page", Integer.toString(page++));
			session.commit();
		}
	}

	private static void take(String line, DeviceLog log, long record) {
		String[] parts = line.split(" ");
		if (parts[0].equals("set")) {
			log.clockChange(LocalDateTime.parse(parts[1]), LocalDateTime.parse(parts[2]), record);
		} else {
			log.add(Glucose.of(LocalDateTime.parse(parts[0]), GlucoseValue.mgdl(Integer.parseInt(parts[1])),
					Glucose.Origin.SENSOR), record);
		}
	}
}
