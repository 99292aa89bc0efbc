// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.time.Duration;
import java.util.function.Consumer;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;

/** A line whose every act is told to a recorder, as it happens. */
public final class RecordingChannel implements Channel {

	private final Channel channel;
	private final Consumer<Act> recorder;

	public RecordingChannel(Channel channel, Consumer<Act> recorder) {
		this.channel = channel;
		this.recorder = recorder;
	}

	@Override
	public void send(byte[] frame) throws DeviceException {
		recorder.accept(new Transcript.Sent(frame.clone()));
		channel.send(frame);
	}

	@Override
	public byte[] receive(Duration patience) throws DeviceException {
		byte[] frame = channel.receive(patience);
		recorder.accept(frame.length == 0 ? new Transcript.Silence(patience) : new Transcript.Received(frame.clone()));
		return frame;
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		recorder.accept(new Transcript.Asked(control.bytes()));
		byte[] answer = channel.control(control);
		if (answer.length > 0) {
			recorder.accept(new Transcript.Answered(answer.clone()));
		}
		return answer;
	}

	@Override
	public void pause(Duration time) throws DeviceException {
		channel.pause(time);
	}

	@Override
	public void close() {
		channel.close();
	}
}
