// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.model.DeviceInfo;
import org.islet.tck.RecordedUpload;
import org.junit.jupiter.api.Test;

class RecordsTest {

	private static final Optional<LocalDateTime> CLOCK = Optional.of(LocalDateTime.of(2026, 3, 14, 15, 9));

	private static RecordedUpload results(Map<String, String> marks, String... lines) throws DeviceException {
		RecordedUpload session = new RecordedUpload(DeviceInfo.LOG, Map.of(), marks);
		MeterResults results = new MeterResults(new Page("results", Noted.Layout.METER, CLOCK, session), session);
		new Notebook("results", List.of(lines), Noted.Layout.METER, session).fresh().forEach(results::take);
		session.commit();
		return session;
	}

	@Test
	void recordsAreInTheOrderOfTheirNumbersNotOfTheirTimes() throws DeviceException {
		RecordedUpload told = results(Map.of(), "7,9,3,13,26,10,0,1,120,0,1", "6,8,3,13,26,9,30,1,3,13,26,11,30",
				"7,7,3,13,26,11,0,1,110,0,1");
		assertEquals(List.of(7L, 9L), told.rows().stream().map(row -> row.line()).toList());
		assertEquals(1, told.clockChanges().size());
	}

	@Test
	void theLastMinuteIsReadAgainSinceItMayNotHaveBeenOver() throws DeviceException {
		String[] lines = { "7,9,3,13,26,10,0,1,120,0,1", "7,8,3,13,26,10,0,1,121,0,1", "7,7,3,13,26,9,0,1,110,0,1" };
		RecordedUpload first = results(Map.of(), lines);
		assertEquals(Map.of("results", "7"), first.marks());
		assertEquals(2, results(first.marks(), lines).rows().size());
	}

	@Test
	void datesYearsAwayAndAmountsNobodyHasAreLeftOutAndSaidSo() throws DeviceException {
		RecordedUpload told = results(Map.of(), "7,1,3,13,28,10,0,1,120,0,1", "7,2,3,13,26,10,0,1,0,0,1",
				"7,3,3,13,26,10,0,1,,0,1", "nonsense", "8,4,3,13,26,10,0,1,5");
		assertEquals(List.of(), told.texts());
		assertEquals(5, told.skips().stream().filter(skip -> skip.fault()).count());
	}

	@Test
	void anyFieldsAreEntriesOrLeftOut() throws DeviceException {
		Random random = new Random(2);
		String[] samples = { "5", "0", "12", "2", "255", "99999", "HI", "LO", "-1", "", "\"", "\"a\"", "26", "3", "x",
				"1e9" };
		for (int round = 0; round < 300; round++) {
			List<String> lines = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				List<String> fields = new ArrayList<>();
				for (int f = random.nextInt(46); f >= 0; f--) {
					fields.add(samples[random.nextInt(samples.length)]);
				}
				lines.add(String.join(",", fields));
			}
			RecordedUpload session = new RecordedUpload(DeviceInfo.LOG, Map.of(), Map.of());
			ReaderResults told = new ReaderResults(new Page("results", Noted.Layout.READER, CLOCK, session));
			ReaderHistory measured = new ReaderHistory(new Page("history", Noted.Layout.READER, CLOCK, session));
			new Notebook("results", lines, Noted.Layout.READER, session).fresh().forEach(told::take);
			new Notebook("history", lines, Noted.Layout.READER, session).fresh().forEach(measured::take);
			results(Map.of(), lines.toArray(String[]::new));
			session.commit();
			assertTrue(session.rows().size() + session.skips().size() > 0);
		}
	}
}
