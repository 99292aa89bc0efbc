// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;

/** A verb's own texts, with ours for the options it shares with all. */
final class CombinedTexts extends ResourceBundle {

	private final ResourceBundle own;
	private final ResourceBundle ours;

	CombinedTexts(ResourceBundle own, ResourceBundle ours) {
		this.own = own;
		this.ours = ours;
	}

	@Override
	protected Object handleGetObject(String key) {
		if (own.containsKey(key)) {
			return own.getObject(key);
		}
		return ours.containsKey(key) ? ours.getObject(key) : null;
	}

	@Override
	public Enumeration<String> getKeys() {
		Set<String> keys = new LinkedHashSet<>(own.keySet());
		keys.addAll(ours.keySet());
		return Collections.enumeration(keys);
	}
}
