// SPDX-License-Identifier: EPL-2.0
package org.islet.report.host;

import java.io.OutputStream;

import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.host.Reports.Form;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prints a report type that is not installed, so that its author's tests see the page without a framework. Found by
 * {@link java.util.ServiceLoader} where {@code org.islet.birt} is on the class path.
 */
@ProviderType
public interface Press extends AutoCloseable {

	/**
	 * @param type the report type
	 * @param timeline what it is about
	 * @param request how it shall be shown
	 * @param form the kind of file to write
	 * @param out where to; stays open
	 * @throws ReportException if its template is refused or fails
	 */
	void print(ReportType type, Timeline timeline, ReportRequest request, Form form, OutputStream out)
			throws ReportException;

	@Override
	void close();
}
