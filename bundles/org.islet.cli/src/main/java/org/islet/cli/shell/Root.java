// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every verb understands. */
@Command(name = "islet", versionProvider = Root.Version.class)
final class Root {

	@Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "common.data")
	Path data;

	@Option(names = "--locale", paramLabel = "TAG", scope = ScopeType.INHERIT, descriptionKey = "common.locale")
	String locale;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "common.help")
	boolean help;

	@Option(names = "--version", versionHelp = true, descriptionKey = "common.version")
	boolean version;

	/** The version of this bundle. */
	static final class Version implements picocli.CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "Islet " + text() };
		}

		static String text() {
			org.osgi.framework.Bundle bundle = org.osgi.framework.FrameworkUtil.getBundle(Root.class);
			return bundle == null ? "0" : bundle.getVersion().toString();
		}
	}
}
