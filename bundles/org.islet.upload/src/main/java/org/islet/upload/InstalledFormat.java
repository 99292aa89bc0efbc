// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.util.function.Supplier;

import org.islet.device.FileFormat;
import org.islet.device.host.FileImports.FormatInfo;

/**
 * A format and how to get it; it is not instantiated before it is needed.
 *
 * @param info what is known of it without that
 * @param format gets it
 */
record InstalledFormat(FormatInfo info, Supplier<FileFormat> format) {
}
