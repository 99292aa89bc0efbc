// SPDX-License-Identifier: EPL-2.0
package org.islet.report;

import java.net.URL;
import java.util.List;

import org.islet.model.Timeline;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of report: a template and the figures it shows. Register it as a service with {@link Prints}; it must be safe
 * for use by several threads.
 */
@ConsumerType
public interface ReportType {

	/** @return an {@code .rptdesign} in this bundle; {@code .properties} beside it translate its texts */
	URL template();

	/** @return what can be chosen about it, in the order in which it is offered; always the same */
	default List<ReportOption> options() {
		return List.of();
	}

	/**
	 * Works out what the report shows: a pure function, the same for the same input.
	 *
	 * @param timeline the period's entries
	 * @param request how it shall be shown
	 * @return tables, charts, texts and figures by name
	 */
	ReportData data(Timeline timeline, ReportRequest request);
}
