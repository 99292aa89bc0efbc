// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Declares a {@link Verb}: as service properties, so that only the verb that is called is ever instantiated, and as a
 * capability an installer can read before installing.
 */
@ComponentPropertyType
@Capability(namespace = "org.islet.verb")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Adds {

	/** Prefix of the service properties. */
	String PREFIX_ = "org.islet.adds.";

	/** @return the word typed after {@code islet}, the same as the picocli command's name */
	@Attribute("org.islet.verb")
	String verb();
}
