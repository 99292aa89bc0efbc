// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportRequest;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;

/** Holds what a request chose against what report types let choose: a slip of the pen must not go unnoticed. */
record Asked(ReportRequest request) {

	/** @throws ReportException if the type has no such option or it does not take its value */
	void of(Installed type) throws ReportException {
		for (String name : new TreeSet<>(request.options().keySet())) {
			if (type.options().stream().noneMatch(option -> option.name().equals(name))) {
				throw refused("option.unknown", title(type), name,
						type.options().isEmpty() ? 0 : 1, names(List.of(type)));
			}
		}
		its(type);
	}

	/** @throws ReportException if none of the types has such an option or one does not take its value */
	void of(List<Installed> types) throws ReportException {
		for (String name : new TreeSet<>(request.options().keySet())) {
			if (types.stream().flatMap(type -> type.options().stream()).noneMatch(one -> one.name().equals(name))) {
				throw refused("option.unknown.pack", name, names(types));
			}
		}
		for (Installed type : types) {
			its(type);
		}
	}

	/** @return the request with the options that the type has */
	ReportRequest its(Installed type) throws ReportException {
		Map<String, String> its = new HashMap<>();
		for (ReportOption option : type.options()) {
			String value = request.options().get(option.name());
			if (value != null && !option.takes(value)) {
				throw wrong(title(type), option, value);
			}
			if (value != null) {
				its.put(option.name(), value);
			}
		}
		return new ReportRequest(request.unit(), request.locale(), request.paper(), request.generated(),
				request.version(), Map.copyOf(its));
	}

	private static String names(List<Installed> types) {
		return String.join(", ", new TreeSet<>(
				types.stream().flatMap(type -> type.options().stream()).map(ReportOption::name).toList()));
	}

	private static String title(Installed type) {
		return type.title(Locale.getDefault());
	}

	private static ReportException wrong(String title, ReportOption option, String value) {
		String key = "option." + option.getClass().getSimpleName();
		return option instanceof Quantity number
				? refused(key, title, option.name(), value, Quantity.plain(number.least()),
						Quantity.plain(number.most()))
				: refused(key, title, option.name(), value, String.join(", ", option.values()));
	}

	private static ReportException refused(String key, Object... values) {
		return new ReportException(Kind.OPTION, Texts.format(key, values), null);
	}
}
