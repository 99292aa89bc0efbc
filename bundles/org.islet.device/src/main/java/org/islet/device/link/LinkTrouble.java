// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/** What can be wrong with a line, in the words every link uses. */
public enum LinkTrouble {

	/** the device was there when the line was opened */
	GONE(Kind.LINK),
	/** there is no such device now */
	ABSENT(Kind.LINK),
	/** the line was closed on this side */
	CLOSED(Kind.LINK),
	/** the device takes nothing, or the library reports an error that says no more; 1: what the library says */
	FAILED(Kind.LINK),
	/** the library of the link cannot be loaded; 1: why */
	NO_LIBRARY(Kind.LINK),
	/** the system does not let this person open it */
	DENIED(Kind.DEVICE_STATE),
	/** another program has it */
	BUSY(Kind.DEVICE_STATE),
	/** the link has no such control transfers */
	NO_CONTROL(Kind.PROTOCOL),
	/** the device lacks what the line needs, such as an endpoint; 1: what */
	UNFIT(Kind.PROTOCOL);

	private final Kind kind;

	LinkTrouble(Kind kind) {
		this.kind = kind;
	}

	/**
	 * @param name what it is about: a device, its path, or the link
	 * @param more what else the sentence names
	 * @return the exception that says it
	 */
	public DeviceException at(String name, Object... more) {
		return because(null, name, more);
	}

	/** @return as {@link #at}, with its cause; what libraries say in several lines is put into one */
	public DeviceException because(Throwable cause, String name, Object... more) {
		Object[] values = new Object[more.length + 1];
		values[0] = name;
		for (int i = 0; i < more.length; i++) {
			values[i + 1] = String.valueOf(more[i]).strip().replaceAll("\\s+", " ");
		}
		String key = this == DENIED && !Natives.platform().startsWith("linux") ? "DENIED_ELSEWHERE" : name();
		return new DeviceException(kind, text(key, values), cause);
	}

	static String text(String key, Object... values) {
		ResourceBundle texts = ResourceBundle.getBundle("org.islet.device.link.texts", Locale.getDefault(),
				LinkTrouble.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.getDefault()).format(values);
	}
}
