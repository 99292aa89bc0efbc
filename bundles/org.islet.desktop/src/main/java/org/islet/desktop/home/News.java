// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Origin;

/**
 * What has come in since the window was opened the time before.
 *
 * @param since when that was
 * @param items the latest first
 */
record News(Instant since, List<Item> items) {

	private static final String CONVERSATION = ".transcript";

	/**
	 * A file that was imported or a device that was read.
	 *
	 * @param name what a person calls it
	 * @param ofDevice whether it is a device
	 * @param at when
	 */
	record Item(String name, boolean ofDevice, Instant at) {

		static Item of(Origin origin) {
			boolean device = origin.name().endsWith(CONVERSATION);
			return new Item(device ? origin.name().substring(0, origin.name().length() - CONVERSATION.length())
					: origin.name(), device, origin.at());
		}
	}

	static News of(TherapyStore store, PatientId patient, Instant since) {
		return new News(since, store.originals(patient).stream().filter(kept -> kept.origin().at().isAfter(since))
				.map(kept -> Item.of(kept.origin())).sorted(Comparator.comparing(Item::at).reversed()).toList());
	}
}
