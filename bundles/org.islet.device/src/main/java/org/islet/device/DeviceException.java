// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

/**
 * A device could not be read, or not to its end. The message is a sentence for a person, in the user's language, that
 * says what is wrong and what to do next.
 */
public final class DeviceException extends Exception {

	private static final long serialVersionUID = 1;

	/** What a person can act on. */
	public enum Kind {
		/** another kind of device */
		NOT_OURS,
		/** nothing comes, or the cable is out: check it and try again */
		LINK,
		/** what comes makes no sense */
		PROTOCOL,
		/** the device is not ready: busy, locked, on the wrong screen, low on battery, out of range of its radio */
		DEVICE_STATE, CANCELLED
	}

	private final Kind kind;

	public DeviceException(Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	public DeviceException(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}
}
