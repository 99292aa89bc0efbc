// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.device.Disguise;
import org.islet.device.codec.Crc;
import org.islet.driver.minimed600.Envelope.Operation;

/** Other addresses and another key in what the meter and its radio say. */
final class DisguisedRadio {

	private static final int INFO = 0x14;
	private static final int LINK_KEY = 0x86;
	private static final int SENT_DATA = 13;
	private static final int TRIES = 100_000;
	private static final int MOST_SKIPPED = 2;

	private final Disguise how;
	private final DisguisedPump pump;
	private final DisguisedAddresses addresses;
	private final List<Secret> asked = new ArrayList<>();
	private final List<Secret> heard = new ArrayList<>();
	private final List<Said> keys = new ArrayList<>();
	private String before = "";
	private String after = "";
	private Optional<LinkKey> key = Optional.empty();
	private int channel;

	DisguisedRadio(Disguise how) {
		this.how = how;
		pump = new DisguisedPump(how);
		addresses = new DisguisedAddresses(how);
	}

	/** What the meter says of itself, before and after. */
	void meter(String serial, String disguised) {
		before = serial;
		after = disguised;
	}

	/** @param said the message with the envelope */
	void take(boolean sent, Envelope envelope, Said said) {
		byte[] payload = envelope.payload();
		int operation = envelope.operation();
		if (sent && (operation == Operation.OPEN.code() || operation == Operation.CLOSE.code())) {
			proof(payload, said);
		} else if (sent ? operation == Operation.SEND.code() : operation == Envelope.MESSAGE) {
			radio(sent, payload, said);
		} else if (!sent && operation == LINK_KEY && payload.length >= LinkKey.PACKED && !before.isEmpty()) {
			key = Optional.of(LinkKey.unpack(payload, before));
			keys.add(said);
		} else {
			if (!sent && operation == INFO && payload.length >= 2 * Radio.MAC) {
				addresses.add(Arrays.copyOf(payload, Radio.MAC));
				addresses.add(Arrays.copyOfRange(payload, Radio.MAC, 2 * Radio.MAC));
			}
			addresses.replace(payload);
			said.putPayload(payload);
		}
	}

	private void proof(byte[] payload, Said said) {
		if (!before.isEmpty() && Arrays.equals(payload, LinkKey.proof(before))) {
			said.putPayload(LinkKey.proof(after));
		} else {
			said.acts().forEach(how::kept);
		}
	}

	private void radio(boolean sent, byte[] payload, Said said) {
		int end = payload.length - 2;
		if (end < 2 || (payload[1] & 0xFF) != end
				|| Crc.CCITT_FALSE.of(payload, 0, end) != ((payload[end] & 0xFF) | (payload[end + 1] & 0xFF) << 8)) {
			said.acts().forEach(how::kept);
			return;
		}
		if (!sent && Radio.joined(payload)) {
			channel = payload[Radio.CHANNEL];
		} else if ((payload[0] & 0xFF) == (sent ? Radio.TRANSMIT : Radio.ANSWER)) {
			open(sent, payload, said);
		}
		addresses.replace(payload);
		Secret.check(payload);
		said.putPayload(payload);
	}

	/** What does not open was damaged on its way. It is encrypted with a key that nobody finds here any more. */
	private void open(boolean sent, byte[] payload, Said said) {
		int at = sent ? SENT_DATA : Radio.DATA;
		int size = payload.length < at ? 0 : payload[at - 1] & 0xFF;
		if (size < Radio.SMALLEST || payload.length < at + size + 2 || key.isEmpty() || channel == 0) {
			return;
		}
		byte[] plain = key.get().decrypt(channel, Arrays.copyOfRange(payload, at, at + size));
		int stated = (plain[size - 2] & 0xFF) << 8 | plain[size - 1] & 0xFF;
		if (Crc.CCITT_FALSE.of(plain, 0, size - 2) == stated) {
			Secret secret = new Secret(said, at, channel, plain);
			byte[] message = secret.plain();
			addresses.replace(message);
			secret.put(message);
			(sent ? asked : heard).add(secret);
			pump.take(sent, secret);
		}
	}

	/** Puts the other key into place. */
	void finish() {
		pump.finish();
		if (key.isPresent()) {
			LinkKey other = other(key.get());
			for (Said said : keys) {
				byte[] payload = new byte[Envelope.decode(said.bytes()).orElseThrow().payload().length];
				System.arraycopy(other.packed(after), 0, payload, 0, LinkKey.PACKED);
				said.putPayload(payload);
			}
			asked.forEach(secret -> secret.seal(other));
			heard.forEach(secret -> secret.seal(other));
		}
	}

	private LinkKey other(LinkKey old) {
		int which = 0;
		while (which < TRIES && !fits(old.other(how::hex, which))) {
			which++;
		}
		return old.other(how::hex, which);
	}

	/** The driver passes over sequence numbers whose message would end like a word, see {@link Radio#transmit}. */
	private boolean fits(LinkKey candidate) {
		int last = 0;
		for (Secret secret : asked) {
			int number = secret.plain()[0] & 0xFF;
			int skipped = number == Radio.BEGIN ? 0 : Math.floorMod(number - 1 - last, Radio.LAST);
			for (int i = skipped; secret.size() == Radio.WORD_LEFT && skipped <= MOST_SKIPPED && i >= 0; i--) {
				byte[] sealed = secret.sealed(candidate, i == 0 ? number : Secret.before(number, i), i);
				if (sealed[sealed.length - 1] == Radio.BAR != i > 0) {
					return false;
				}
			}
			last = number == Radio.BEGIN ? 0 : number;
		}
		return true;
	}
}
