// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command. */
final class UsageErrors {

	private UsageErrors() {
	}

	static String sentence(ParameterException e) {
		String help = e.getCommandLine().getCommandSpec().qualifiedName();
		return what(e) + " " + Texts.of("usage.help", help);
	}

	private static String what(ParameterException e) {
		return switch (e) {
		case UnmatchedArgumentException unknown -> unmatched(unknown);
		case MissingParameterException missing -> Texts.of("usage.missing", names(missing.getMissing()));
		case OverwrittenOptionException twice -> Texts.of("usage.twice", name(twice.getOverwritten()));
		default -> e.getArgSpec() == null || e.getValue() == null ? Texts.of("usage.wrong", e.getMessage())
				: Texts.of("usage.value", name(e.getArgSpec()), e.getValue(), reason(e));
		};
	}

	private static String unmatched(UnmatchedArgumentException e) {
		List<String> similar = e.getSuggestions();
		String unknown = String.join(" ", e.getUnmatched());
		return similar.isEmpty() ? Texts.of("usage.unknown", unknown)
				: Texts.of("usage.similar", unknown, similar.getFirst());
	}

	private static String reason(ParameterException e) {
		Class<?> type = e.getArgSpec().type();
		if (type == LocalDate.class) {
			return Texts.of("usage.date");
		}
		if (type.isEnum()) {
			return Texts.of("usage.oneOf",
					Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")));
		}
		return type == Integer.class ? Texts.of("usage.integer") : "";
	}

	private static String names(List<ArgSpec> missing) {
		return missing.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
	}

	private static String name(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
	}
}
