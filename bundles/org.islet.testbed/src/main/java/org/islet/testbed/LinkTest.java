// SPDX-License-Identifier: EPL-2.0
package org.islet.testbed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A test class that uses the {@link Testbed}; its name ends in {@code LinkTest}. The build runs it in a process of its own,
 * in which the system's calls can be redirected to simulated devices; only Linux has that.
 */
@Tag("link")
@EnabledOnOs(OS.LINUX)
@Timeout(30)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LinkTest {
}
