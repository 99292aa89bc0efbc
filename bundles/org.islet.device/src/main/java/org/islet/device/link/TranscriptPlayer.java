// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Hex;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Answered;
import org.islet.device.talk.Transcript.Asked;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.islet.device.talk.Transcript.Silence;

/** Plays the device of a transcript: answers what was recorded to what is sent. No time passes. */
public final class TranscriptPlayer implements Channel {

	/** What the device does when something is sent that was not recorded next, or after the last line. */
	public enum Manner {
		/** it is unplugged */
		STRICT,
		/** what was recorded between is skipped; what was recorded nowhere later unplugs it */
		SKIPPING,
		/** as strict, but after the last line it just says nothing more */
		FALLING_SILENT
	}

	private final List<Act> acts;
	private final Manner manner;
	private final Queue<byte[]> inbox = new ArrayDeque<>();
	private Duration time = Duration.ZERO;
	private int next;

	public TranscriptPlayer(Transcript transcript, Manner manner) {
		acts = transcript.acts();
		this.manner = manner;
	}

	@Override
	public void send(byte[] frame) throws DeviceException {
		said(act -> act instanceof Sent(byte[] f) && Arrays.equals(f, frame), "> " + Hex.of(frame));
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		said(act -> act instanceof Asked(byte[] c) && Arrays.equals(c, control.bytes()),
				">> " + Hex.of(control.bytes()));
		if (next < acts.size() && acts.get(next) instanceof Answered(byte[] answer)) {
			next++;
			return answer.clone();
		}
		return new byte[0];
	}

	private void said(Predicate<Act> same, String what) throws DeviceException {
		int place = next;
		while (place < acts.size() && !same.test(acts.get(place))) {
			if (isOurs(acts.get(place)) && manner != Manner.SKIPPING) {
				throw gone("said " + what + " where the transcript has " + acts.get(place));
			}
			place++;
		}
		if (place == acts.size() && manner == Manner.FALLING_SILENT) {
			return;
		}
		if (place == acts.size()) {
			throw gone("said " + what + ", which the transcript does not have any more");
		}
		if (manner == Manner.SKIPPING) {
			inbox.clear();
		}
		for (; next < place; next++) {
			if (manner != Manner.SKIPPING && acts.get(next) instanceof Received(byte[] frame)) {
				inbox.add(frame);
			}
		}
		next++;
	}

	private static boolean isOurs(Act act) {
		return act instanceof Sent || act instanceof Asked;
	}

	@Override
	public byte[] receive(Duration patience) throws DeviceException {
		if (!inbox.isEmpty()) {
			return inbox.remove().clone();
		}
		if (next == acts.size() && manner != Manner.FALLING_SILENT) {
			throw gone("waited where the transcript ends");
		}
		if (next < acts.size() && acts.get(next) instanceof Received(byte[] frame)) {
			next++;
			return frame.clone();
		}
		if (next < acts.size() && acts.get(next) instanceof Silence) {
			next++;
		}
		time = time.plus(patience);
		return new byte[0];
	}

	private static DeviceException gone(String why) {
		return new DeviceException(Kind.LINK, why);
	}

	@Override
	public void pause(Duration pause) {
		time = time.plus(pause);
	}

	/** @return how much time would have passed in waiting */
	public Duration time() {
		return time;
	}

	/** @return whether all of the transcript has been said */
	public boolean isOver() {
		return next == acts.size();
	}

	@Override
	public void close() {
		next = acts.size();
	}
}
