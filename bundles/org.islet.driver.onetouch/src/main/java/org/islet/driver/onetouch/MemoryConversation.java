// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.UploadSession;
import org.islet.device.codec.NewestFirst;
import org.islet.model.DeviceInfo;

/** Reads a meter of the binary protocols record by record, newest first, as far as it is new. */
final class MemoryConversation implements Conversation, NewestFirst.Memory<Result> {

	private final Meter meter;
	private final DeviceInfo device;

	private MemoryConversation(Meter meter, DeviceInfo device) {
		this.meter = meter;
		this.device = device;
	}

	/** Who does not speak the protocol in its first answers is a stranger. */
	static MemoryConversation begin(Meter meter) throws DeviceException {
		try {
			return new MemoryConversation(meter, meter.device());
		} catch (DeviceException e) {
			throw e.kind() == Kind.PROTOCOL ? Texts.error(Kind.NOT_OURS, "stranger") : e;
		}
	}

	@Override
	public DeviceInfo device() {
		return device;
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		session.clock(meter.clock());
		new Results(session).takeAll(NewestFirst.read(this, session, Texts.of("restless")));
		session.commit();
	}

	@Override
	public int count() throws DeviceException {
		return meter.count();
	}

	@Override
	public Result record(int index) throws DeviceException {
		return meter.result(index);
	}

	@Override
	public String sign(Result record) {
		return record.sign();
	}
}
