// SPDX-License-Identifier: EPL-2.0
package org.islet.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Declares a {@link ReportType}: as service properties, and as a capability an installer can read before installing.
 */
@ComponentPropertyType
@Capability(namespace = "org.islet.report")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Prints {

	/** Prefix of the service properties. */
	String PREFIX_ = "org.islet.prints.";

	/** @return the report's id, such as {@code daily} */
	@Attribute("org.islet.report")
	String id();

	/** @return the report's name in English */
	@Attribute("title")
	String title();

	/**
	 * @return what data it cannot do without: each of {@code any}, {@code glucose} (of a sensor or a meter),
	 *         {@code sensor}, {@code meter}, {@code pump}, {@code settings}; one of several with a bar between them:
	 *         {@code pump|meter}
	 */
	@Attribute("needs")
	String[] needs();

	/** @return how many days it covers when the user does not say */
	int days();

	/**
	 * @return how many periods of the same length before the one it covers it looks at, for comparison; the timeline's
	 *         {@code before} reaches so far
	 */
	int earlier() default 0;

	/**
	 * @return where it stands when several reports are bound together, the lowest first: an overview of the whole period
	 *         below 20, patterns and comparisons below 40, week by week or day by day below 60, devices below 80, then
	 *         lists; one at 90 or above is bound only where it is asked for by name
	 */
	int place() default 50;
}
