// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Declares a {@link DeviceDriver}: as service properties, and as a capability an installer can read before installing.
 */
@ComponentPropertyType
@Capability(namespace = "org.islet.driver")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Reads {

	/** Prefix of the service properties. */
	String PREFIX_ = "org.islet.reads.";

	/** @return the driver's id, such as {@code contour}; stays the same for ever, it is stored with what was read */
	@Attribute("org.islet.driver")
	String id();

	/** @return who makes the devices */
	@Attribute("maker")
	String maker();

	/** @return the devices' names, as printed on them */
	@Attribute("models")
	String[] models();

	/** @return how they are connected */
	Link link();

	/** @return USB ids of the devices or their cables, {@code vendor:product} in hex, such as {@code 1A79:6002} */
	@Attribute("usb")
	String[] usb() default {};

	/** @return bits per second of a serial line */
	int baud() default 9600;

	/** @return data bits, parity and stop bits of a serial line, such as {@code 8N1} */
	String line() default "8N1";

	/** @return whether the serial line's DTR and RTS are on */
	boolean handshake() default true;

	/** @return whether HID reports begin with their number */
	boolean numbered() default false;

	/** @return number of the USB interface to claim; of HID, where a device has several, the one to open */
	int port() default 0;

	/** @return for how many days the device keeps what it recorded, as it is usually used; 0 if not known */
	int holdsDays() default 0;

	/** @return what the driver was proven on */
	Proof proof();

	/**
	 * @return those of the {@link #models()} that captures were of, where there were not of all: the others stand on
	 *         documentation. Of an experimental driver, those of which captures show what they keep but not how it is asked
	 *         for
	 */
	String[] captured() default {};

	/** How a device is connected. */
	enum Link {
		HID, USB, SERIAL
	}

	/** What a driver was proven on. */
	enum Proof {
		/** on what real devices said */
		CAPTURES,
		/** on what their documentation says, confirmed by example values */
		DOCUMENTATION,
		/** on a simulator made from incomplete knowledge */
		EXPERIMENTAL
	}
}
