// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.cli.shell.Texts;
import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Choice;
import org.islet.report.ReportOption.Days;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportOption.Several;
import org.islet.report.ReportOption.YesNo;
import org.islet.report.host.Reports.OptionInfo;
import org.islet.report.host.Reports.ReportInfo;

/** What can be chosen about reports, as {@code islet report --option} takes it. */
final class ReportOptions {

	private ReportOptions() {
	}

	/** Prints those of all reports that have any. */
	static void print(PrintStream out, List<ReportInfo> reports) {
		Columns columns = new Columns(Texts.of("list.id"), Texts.of("reports.option"), Texts.of("reports.option.what"),
				Texts.of("reports.option.usual"));
		boolean any = false;
		for (ReportInfo report : reports) {
			for (OptionInfo info : report.options()) {
				any = true;
				columns.row(report.id(), info.option().name() + "=" + form(info.option()), what(info), usual(info));
			}
		}
		if (any) {
			out.println();
			out.println(Texts.of("reports.options"));
			columns.print(out);
		}
	}

	private static String form(ReportOption option) {
		return switch (option) {
		case YesNo yesNo -> String.join("|", yesNo.values());
		case Choice choice -> String.join("|", choice.values());
		case Several several -> several.values().getFirst() + "," + several.values().getLast() + ",...";
		case Quantity number -> Quantity.plain(number.least()) + "..." + Quantity.plain(number.most());
		case Days ignored -> Texts.of("reports.option.days");
		};
	}

	private static String what(OptionInfo info) {
		if (info.option() instanceof Several several) {
			return info.title() + ": " + String.join(", ", several.values());
		}
		return info.option() instanceof YesNo || info.values().isEmpty() ? info.title()
				: info.title() + ": " + String.join(" | ", info.values());
	}

	private static String usual(OptionInfo info) {
		String usual = info.option().usual();
		return usual.isEmpty() ? info.option() instanceof Several ? Texts.of("reports.option.all") : "-" : usual;
	}

	/** @return a report as it is listed for programs */
	static Map<String, Object> json(ReportInfo report) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", report.id());
		json.put("title", report.title());
		json.put("needs", report.needs());
		json.put("days", report.days());
		json.put("earlier", report.earlier());
		json.put("bundle", report.bundle());
		json.put("version", report.version());
		json.put("options", json(report.options()));
		return json;
	}

	static List<Map<String, Object>> json(List<OptionInfo> options) {
		List<Map<String, Object>> all = new ArrayList<>();
		for (OptionInfo info : options) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("name", info.option().name());
			json.put("kind", info.option().getClass().getSimpleName());
			json.put("title", info.title());
			json.put("usual", info.option().usual());
			json.put("values", info.option().values());
			json.put("titles", info.values());
			if (info.option() instanceof Quantity number) {
				json.put("least", number.least());
				json.put("most", number.most());
			}
			all.add(json);
		}
		return all;
	}
}
