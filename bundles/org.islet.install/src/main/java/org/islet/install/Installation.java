// SPDX-License-Identifier: EPL-2.0
package org.islet.install;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** What is installed in the running program. */
@ProviderType
public interface Installation {

	/**
	 * Reads the bundles' files to check their signatures, and so takes a while.
	 *
	 * @return the bundles that declare or offer something of Islet's, by symbolic name
	 */
	List<Plugin> plugins();

	/** @return the features of which a bundle is installed, by name */
	List<Feature> features();
}
