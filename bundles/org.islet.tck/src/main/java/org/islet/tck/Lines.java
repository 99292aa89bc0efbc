// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Random;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.link.Channel;

/** Lines on which something is the matter. */
final class Lines {

	private Lines() {
	}

	/** What all of them pass on. */
	private abstract static class Passing implements Channel {

		final Channel channel;

		Passing(Channel channel) {
			this.channel = channel;
		}

		@Override
		public void send(byte[] frame) throws DeviceException {
			channel.send(frame);
		}

		@Override
		public byte[] receive(Duration patience) throws DeviceException {
			return channel.receive(patience);
		}

		@Override
		public byte[] control(Control control) throws DeviceException {
			return channel.control(control);
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

	/** Each frame comes that much later; where pieces are allowed, in two of them. */
	static Channel slow(Channel channel, Duration delay, boolean pieces) {
		return new Passing(channel) {

			private final Queue<byte[]> coming = new ArrayDeque<>();
			private Duration left = delay;

			@Override
			public byte[] receive(Duration patience) throws DeviceException {
				if (coming.isEmpty()) {
					byte[] frame = super.receive(patience);
					int cut = pieces ? frame.length / 2 : 0;
					coming.add(Arrays.copyOf(frame, cut));
					coming.add(Arrays.copyOfRange(frame, cut, frame.length));
					coming.removeIf(piece -> piece.length == 0);
				}
				if (patience.compareTo(left) < 0) {
					left = left.minus(patience);
					return new byte[0];
				}
				left = delay;
				return coming.isEmpty() ? new byte[0] : coming.remove();
			}
		};
	}

	/** From a frame on, the device says anything without end. */
	static Channel babbling(Channel channel, int after, Random random, int size) {
		return new Passing(channel) {

			private int frames;

			@Override
			public void send(byte[] frame) throws DeviceException {
				if (frames < after) {
					super.send(frame);
				}
			}

			@Override
			public byte[] control(Control control) throws DeviceException {
				return frames < after ? super.control(control) : noise();
			}

			@Override
			public byte[] receive(Duration patience) throws DeviceException {
				return ++frames <= after ? super.receive(patience) : noise();
			}

			private byte[] noise() {
				byte[] noise = new byte[size];
				random.nextBytes(noise);
				return noise;
			}
		};
	}

	/** Always says the same, whatever it hears. */
	static Channel saying(byte[] answer) {
		return new Channel() {

			@Override
			public void send(byte[] frame) {
				// it does not listen
			}

			@Override
			public byte[] receive(Duration patience) {
				return answer.clone();
			}

			@Override
			public byte[] control(Control control) {
				return answer.clone();
			}

			@Override
			public void pause(Duration time) {
				// no time passes
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
	}
}
