// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.islet.model.ClinicalNote;
import org.islet.model.Logged;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest.Paper;
import org.junit.jupiter.api.Test;

class FooterTest {

	private final Timeline timeline = Samples.timeline(2);

	private Timeline with(List<Logged<?>> entries) {
		return new Timeline(timeline.patient(), timeline.period(), timeline.devices(), timeline.before(), entries,
				timeline.after());
	}

	@Test
	void itSaysZoneProgramAndData() {
		String footer = Footer.of(timeline, Samples.request(Locale.ENGLISH, Paper.A4));
		assertTrue(footer.contains(timeline.period().zone().getId()), footer);
		assertTrue(footer.endsWith("data " + Footer.dataVersion(timeline)), footer);
	}

	@Test
	void theSameEntriesFromAnotherFileAreTheSameData() {
		List<Logged<?>> again = new ArrayList<>();
		timeline.entries().reversed().forEach(
				logged -> again.add(new Logged<>(logged.entry(), logged.at(), logged.key(), logged.device(), 77)));
		assertEquals(Footer.dataVersion(timeline), Footer.dataVersion(with(again)));
	}

	@Test
	void oneEntryLessIsOtherData() {
		List<Logged<?>> fewer = new ArrayList<>(timeline.entries());
		fewer.removeLast();
		assertNotEquals(Footer.dataVersion(timeline), Footer.dataVersion(with(fewer)));
	}

	@Test
	void aNoteOfTheCareTeamDoesNotShow() {
		List<Logged<?>> more = new ArrayList<>(timeline.entries());
		Logged<?> last = more.getLast();
		more.add(new Logged<>(new ClinicalNote(last.entry().when(), "seen", "Dr A"), last.at(), "n", "log", 0));
		assertEquals(Footer.dataVersion(timeline), Footer.dataVersion(with(more)));
	}
}
