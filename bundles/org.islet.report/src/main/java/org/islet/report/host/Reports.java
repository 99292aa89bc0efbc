// SPDX-License-Identifier: EPL-2.0
package org.islet.report.host;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.ReportOption;
import org.islet.report.ReportRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prints reports.
 */
@ProviderType
public interface Reports {

	/** @return the report types installed, by title */
	List<ReportInfo> types();

	/**
	 * @param type a report type's id
	 * @param timeline a patient's period
	 * @return why it cannot be printed for it ("needs sensor data"), in the default locale's language; empty if it can
	 */
	Optional<String> unavailable(String type, Timeline timeline);

	/**
	 * @param type a report type's id
	 * @param timeline what it is about
	 * @param request how it shall be shown
	 * @param form the kind of file to write
	 * @param out where to; stays open
	 * @throws ReportException if there is no such type, the request has an option that the type has not or a value that an
	 *             option does not take, or its template is refused or fails; nothing useful was written
	 */
	void print(String type, Timeline timeline, ReportRequest request, Form form, OutputStream out)
			throws ReportException;

	/**
	 * Binds reports about the same days into one PDF: a cover with a line per report, then the reports, with bookmarks.
	 * A report that lacks its data or fails does not stop the others; the cover says so. Each is given those of the
	 * request's options that it has.
	 *
	 * @param types ids of report types in the order they shall be bound in; empty for all that are installed
	 *            but the lists of raw data, those first that give an overview
	 * @param timeline what they are about; it reaches back as far as the one of them that looks back furthest, see
	 *            {@link ReportInfo#before}
	 * @param request how they shall be shown
	 * @param watcher told how far it is
	 * @param out where to; stays open
	 * @return what became of each
	 * @throws ReportException if there is no such type, no type has an option of the request or one does not take its
	 *             value, none of them could be printed, the cover or the binding failed or the watcher cancelled it;
	 *             nothing was written
	 */
	Pack pack(List<String> types, Timeline timeline, ReportRequest request, Pack.Watcher watcher, OutputStream out)
			throws ReportException;

	/** Kinds of file a report can be written as. */
	enum Form {
		PDF, HTML,
		/** the figures and tables */
		JSON,
		/** the figures, or the table where the report is one */
		CSV,
		/** a spreadsheet with the figures and tables, or the table where the report is one */
		XLSX
	}

	/**
	 * An installed report type.
	 *
	 * @param id what {@code islet report} takes
	 * @param title its name in the default locale's language
	 * @param needs what data it needs, see {@link org.islet.report.Prints#needs()}
	 * @param days days covered when the user does not say
	 * @param earlier how many periods of the same length before the printed one it looks at
	 * @param bundle symbolic name of the bundle it comes from, or the file of a template without one
	 * @param version the bundle's version, or when that file was last changed
	 * @param options what can be chosen about it, in the order in which it is offered
	 */
	record ReportInfo(String id, String title, List<String> needs, int days, int earlier, String bundle,
			String version, List<OptionInfo> options) {

		public ReportInfo {
			options = List.copyOf(options);
		}

		/** A report with nothing to choose. */
		public ReportInfo(String id, String title, List<String> needs, int days, int earlier, String bundle,
				String version) {
			this(id, title, needs, days, earlier, bundle, version, List.of());
		}

		/** A report that looks at no earlier period. */
		public ReportInfo(String id, String title, List<String> needs, int days, String bundle, String version) {
			this(id, title, needs, days, 0, bundle, version);
		}

		/**
		 * @param period what shall be printed
		 * @return how far before it the timeline handed to {@link Reports#print} has to reach
		 */
		public Duration before(Period period) {
			Period reach = new Period(period.first().minusDays((long) period.days() * earlier), period.last(),
					period.zone());
			return Duration.between(reach.from(), period.from()).plus(Timeline.AROUND);
		}
	}

	/**
	 * Something that can be chosen about a report.
	 *
	 * @param option what
	 * @param title what people call it, in the default locale's language
	 * @param values what they call each of its {@link ReportOption#values()}, in that order
	 */
	record OptionInfo(ReportOption option, String title, List<String> values) {

		public OptionInfo {
			values = List.copyOf(values);
		}
	}
}
