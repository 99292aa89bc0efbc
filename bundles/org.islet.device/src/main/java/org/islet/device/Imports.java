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
 * Declares a {@link FileFormat}: as service properties, and as a capability an installer can read before installing.
 */
@ComponentPropertyType
@Capability(namespace = "org.islet.format")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Imports {

	/** Prefix of the service properties. */
	String PREFIX_ = "org.islet.imports.";

	/** @return the format's id, such as {@code carelink}; stays the same for ever, it is stored with what was read */
	@Attribute("org.islet.format")
	String id();

	/** @return what the user calls such a file */
	@Attribute("title")
	String title();

	/** @return file name endings without the dot */
	@Attribute("endings")
	String[] endings();
}
