// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;

/** A device on a bus of its own that keeps pages of readings: it answers {@code who}, {@code clock} and {@code page N}. */
final class PagedDevice implements Bus, Channel {

	static final Attached PLUG = new Attached(Link.HID, "/dev/paged", "1234:5678", "", "", 0);

	final List<List<String>> pages = new ArrayList<>();
	final List<String> heard = new ArrayList<>();
	String serial = "A-1";
	String clock = "";
	/** asked for this page, the cable is pulled */
	int unpluggedAt = Integer.MAX_VALUE;
	int opened;
	int closed;
	private final Queue<byte[]> answers = new ArrayDeque<>();

	PagedDevice page(String... records) {
		pages.add(List.of(records));
		return this;
	}

	@Override
	public Link link() {
		return Link.HID;
	}

	@Override
	public List<Attached> attached() {
		return List.of(PLUG);
	}

	@Override
	public Watch watch(Runnable listener) {
		return () -> {
			// it never moves
		};
	}

	@Override
	public Channel open(Attached device, LineSettings settings) {
		opened++;
		answers.clear();
		return this;
	}

	@Override
	public void send(byte[] frame) throws DeviceException {
		String said = new String(frame, StandardCharsets.US_ASCII);
		heard.add(said);
		String answer = switch (said.split(" ")[0]) {
		case "who" -> serial;
		case "clock" -> clock;
		case "page" -> page(Integer.parseInt(said.substring(5)));
		default -> "?";
		};
		answers.add(answer.getBytes(StandardCharsets.US_ASCII));
	}

	private String page(int number) throws DeviceException {
		if (number >= unpluggedAt) {
			throw new DeviceException(Kind.LINK, "The cable was pulled.");
		}
		return number < pages.size() ? String.join("\n", pages.get(number)) : "end";
	}

	@Override
	public byte[] receive(Duration patience) {
		return answers.isEmpty() ? new byte[0] : answers.remove();
	}

	@Override
	public byte[] control(Control control) {
		return new byte[0];
	}

	@Override
	public void close() {
		closed++;
	}
}
