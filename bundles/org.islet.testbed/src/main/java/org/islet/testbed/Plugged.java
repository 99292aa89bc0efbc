// SPDX-License-Identifier: EPL-2.0
package org.islet.testbed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.islet.device.Control;
import org.islet.device.codec.Hex;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;

/** A simulated device that is plugged in. What happens to it happens on a thread of its own, as in a real one. */
public final class Plugged implements AutoCloseable {

	private static final long TICK_MILLIS = 10;
	private static final int SETUP = 8;

	private final Bridge bridge;
	private final SimulatedDevice device;
	private final String id;
	private final Attached attached;
	private final List<String> notes = new CopyOnWriteArrayList<>();
	/** What comes after the cable was pulled, nobody hears. */
	private final ScheduledExecutorService life = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().daemon().name("simulated-device").factory(), new ThreadPoolExecutor.DiscardPolicy());
	private final Consumer<byte[]> says;
	private boolean out;

	Plugged(Bridge bridge, Plug plug, SimulatedDevice device) {
		this.bridge = bridge;
		this.device = device;
		id = bridge.register(this::happens);
		says = frame -> bridge.tell("say", id, hex(frame));
		Attached as = plug.as();
		String path = bridge.ask("plugged", "plug", id, "kind=" + as.link(), "usb=" + as.usb(), "name=" + as.name(),
				"serial=" + as.serial(), "port=" + as.port(), "numbered=" + plug.numbered(),
				"interrupt=" + plug.interrupt(),
				"driver=" + plug.driver())[2];
		attached = new Attached(as.link(), path, as.usb(), as.name(), as.serial(), as.port());
		life.scheduleAtFixedRate(() -> device.waits(Duration.ofMillis(TICK_MILLIS), says), TICK_MILLIS, TICK_MILLIS,
				TimeUnit.MILLISECONDS);
	}

	private void happens(String[] fields) {
		switch (fields[0]) {
		case "heard" -> life.execute(() -> device.hears(Hex.bytes(fields[2]), says));
		case "control" -> life.execute(() -> bridge.tell("answer", id, hex(answer(Hex.bytes(fields[2])))));
		default -> notes.add(fields[2]);
		}
	}

	private byte[] answer(byte[] transfer) {
		int[] words = new int[SETUP / 2];
		for (int i = 1; i < words.length; i++) {
			words[i] = transfer[2 * i] & 0xFF | (transfer[2 * i + 1] & 0xFF) << 8;
		}
		byte[] told = new byte[transfer.length - SETUP];
		System.arraycopy(transfer, SETUP, told, 0, told.length);
		boolean asks = transfer[0] < 0;
		return device.control(new Control(transfer[0] & 0xFF, transfer[1] & 0xFF, words[1], words[2], told,
				asks ? words[3] : 0), says);
	}

	private static String hex(byte[] bytes) {
		return Hex.of(bytes).replace(" ", "").toLowerCase(Locale.ROOT);
	}

	/** @return as what a bus should list it */
	public Attached attached() {
		return attached;
	}

	/** Takes away the right to open it, from everybody; see {@link Testbed#asNobody}. */
	public void deny() {
		bridge.ask("denied", "deny", id);
	}

	/** @return baud rate, DTR and RTS as the system has them now, as {@code baud=9600 dtr=1 rts=1} */
	public String line() {
		return bridge.ask("line", "line", id)[2];
	}

	/** @return what happened to the interface of a USB device: claimed, released, its driver detached, attached */
	public List<String> notes() {
		bridge.ask("synced", "sync", id);
		return List.copyOf(notes);
	}

	/** Pulls the cable. Once out, it stays out: plugging in again makes another one. */
	public synchronized void unplug() {
		if (!out) {
			out = true;
			life.shutdownNow();
			bridge.ask("unplugged", "unplug", id);
		}
	}

	@Override
	public void close() {
		unplug();
	}
}
